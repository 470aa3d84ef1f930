"""Names of the releases a profile was read from."""

from data.occupations import Profile


def release_name(profile: Profile, source: str) -> str:
    """ "O*NET 30.1 Database"; the library's own name where that source was not loaded."""
    release = profile.releases.get(source) or profile.releases.get("library")
    return release.name if release else ""


def release_version(profile: Profile, source: str) -> str:
    """ "May 2024"."""
    release = profile.releases.get(source) or profile.releases.get("library")
    return release.version if release else ""
