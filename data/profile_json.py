"""A career profile as JSON values: every figure, with what is not known left out."""

from collections.abc import Sequence
from typing import Any

from data.occupations import Profile, Rated
from data.pay import Pay

_STATISTICS = ("mean", "p10", "p25", "median", "p75", "p90")

_UNITS = {
    "interests": "1 to 7",
    "values": "1 to 7",
    "pay.employment": "people",
    "pay.annual": "US dollars a year",
    "pay.hourly": "US dollars an hour",
    "median_of_all_jobs": "US dollars a year",
    "hourly_median_of_all_jobs": "US dollars an hour",
    "outlook.employment": "thousands of jobs",
    "outlook.employment_projected": "thousands of jobs",
    "outlook.change_percent": "percent",
    "outlook.openings": "thousands a year",
    "outlook.exits": "thousands a year",
    "outlook.transfers": "thousands a year",
    "outlook.self_employed_percent": "percent",
    "tasks.importance": "1 to 5",
    "education.percent": "percent of people in the job",
    "IM": "importance, 1 to 5",
    "LV": "level, 0 to 7",
    "WI": "impact, -3 to 3",
    "DR": "rank of distinctiveness, 1 to 10; 0: not ranked",
}
"""The unit of each figure, by its key; O*NET's scales by their name."""


def profile_json(profile: Profile, *, matched: str | None = None) -> dict[str, Any]:
    """The profile as a JSON object, with the units of its figures."""
    return _known(
        {
            "code": profile.code,
            "title": profile.title,
            "matched": matched,
            "singular": profile.singular,
            "summary": profile.summary,
            "description": profile.description,
            "soc_code": profile.soc_code,
            "job_zone": profile.job_zone,
            "also_known_as": list(profile.also_known_as),
            "interests": _by_name(profile.interests, "OI"),
            "values": _by_name(profile.values, "EX"),
            "pay": _pay(profile.pay),
            "pay_by_state": {area: _pay(pay) for area, pay in profile.pay_by_state.items()},
            "median_of_all_jobs": profile.pay_of_all_jobs.annual_median if profile.pay_of_all_jobs else None,
            "hourly_median_of_all_jobs": profile.pay_of_all_jobs.hourly_median
            if profile.pay_of_all_jobs
            else None,
            "outlook": _outlook(profile),
            "plain_tasks": [
                {"text": task.text, "restates": list(task.restates)} for task in profile.plain_tasks
            ],
            "tasks": [
                _known(
                    {
                        "id": task.task_id,
                        "statement": task.statement,
                        "kind": task.kind,
                        "importance": task.importance,
                    }
                )
                for task in profile.tasks
            ],
            "skills": _elements(profile.skills),
            "knowledge": _elements(profile.knowledge),
            "abilities": _elements(profile.abilities),
            "work_activities": _elements(profile.activities),
            "work_styles": _elements(profile.styles),
            "education": [
                {
                    "scale": one.scale,
                    "category": one.category,
                    "name": one.name,
                    "percent": one.percent,
                    "suppressed": one.suppressed,
                }
                for one in profile.education
            ],
            "majors": list(profile.majors),
            "residencies": list(profile.residencies),
            "technologies": [
                {"name": one.example, "category": one.category, "hot": one.hot, "in_demand": one.in_demand}
                for one in profile.technologies
            ],
            "related": [{"code": one.code, "title": one.title, "tier": one.tier} for one in profile.related],
            "units": _UNITS,
            "sources": {
                source: _known({"name": one.name, "version": one.version, "published": one.published})
                for source, one in sorted(profile.releases.items())
            },
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, [], {})}


def _by_name(elements: Sequence[Rated], scale: str) -> dict[str, float]:
    return {element.name: element.scales[scale] for element in elements}


def _elements(elements: Sequence[Rated]) -> list[dict[str, Any]]:
    return [
        _known({"id": one.element_id, "name": one.name, **one.scales, "suppressed": sorted(one.suppressed)})
        for one in elements
    ]


def _pay(pay: Pay | None) -> dict[str, Any] | None:
    if pay is None:
        return None
    wage = pay.wage
    bases = {
        basis: _known({one: getattr(wage, f"{basis}_{one}") for one in _STATISTICS})
        for basis in ("annual", "hourly")
    }
    return _known(
        {
            "area": wage.area,
            "year": wage.year,
            "group": wage.title if pay.combined else None,
            "employment": wage.employment,
            **bases,
            "at_least": wage.at_least,
        }
    )


def _outlook(profile: Profile) -> dict[str, Any] | None:
    outlook = profile.projection
    if outlook is None:
        return None
    group = outlook.title if profile.projection_combined else None
    return _known({"group": group, **outlook.model_dump(exclude={"projection_code", "title"})})
