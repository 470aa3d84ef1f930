# The 48 interest items, version 1 (data/interests/items.py counts the version).
# Each names one activity, to be rated from "strongly dislike" to "strongly like".
# Same activities as the public-domain RIASEC markers, in our own words.

# Realistic: hands, tools, machines
interest-item-R1 = Check that machine parts work well before they are sent out
interest-item-R2 = Build walls with bricks, or put tiles on a floor
interest-item-R3 = Work on a platform at sea that drills for oil
interest-item-R4 = Put together parts for phones, radios or other electronics
interest-item-R5 = Run a factory machine that grinds metal smooth
interest-item-R6 = Repair a tap that drips
interest-item-R7 = Put products together on a factory line
interest-item-R8 = Lay new floors in people’s homes

# Investigative: finding out how things work
interest-item-I1 = Learn how the parts of the human body fit together
interest-item-I2 = Watch animals to find out why they act as they do
interest-item-I3 = Run studies on plants or animals
interest-item-I4 = Come up with a new way to treat an illness
interest-item-I5 = Do experiments to learn how living things work
interest-item-I6 = Study whales and other life in the sea
interest-item-I7 = Work in a lab that studies living things
interest-item-I8 = Chart the sea floor

# Artistic: making and performing
interest-item-A1 = Lead a choir as it sings
interest-item-A2 = Be the director of a stage play
interest-item-A3 = Make pictures and page art for magazines
interest-item-A4 = Make up a song, words or music
interest-item-A5 = Write stories, books or plays
interest-item-A6 = Play music on an instrument
interest-item-A7 = Do stunts in films or TV shows
interest-item-A8 = Design the scenery for stage plays

# Social: helping and teaching
interest-item-S1 = Help people work out which career to choose
interest-item-S2 = Give your time, unpaid, to a charity
interest-item-S3 = Support people who are trying to quit drugs or drinking
interest-item-S4 = Show someone how to do a set of exercises
interest-item-S5 = Help people sort out troubles in their family
interest-item-S6 = Look after the fun and games at a children’s camp
interest-item-S7 = Help children learn to read
interest-item-S8 = Help older people with things they do every day

# Enterprising: selling, leading, running a business
interest-item-E1 = Sell people the right to open their own branch of a restaurant chain
interest-item-E2 = Sell things to shoppers in a big store
interest-item-E3 = Run a hotel and keep everything working
interest-item-E4 = Run a hair or beauty salon
interest-item-E5 = Lead a department in a big company
interest-item-E6 = Be in charge of a clothes shop
interest-item-E7 = Help owners sell their houses to buyers
interest-item-E8 = Run a shop that sells toys

# Conventional: records, numbers, order
interest-item-C1 = Work out the staff’s pay for an office each month
interest-item-C2 = Count the supplies in stock and log them on a hand-held device
interest-item-C3 = Make bills for customers on a computer
interest-item-C4 = Keep the files on a company’s staff up to date
interest-item-C5 = Work out figures and write them down in tables
interest-item-C6 = Add up numbers on a calculator
interest-item-C7 = Pay money in and out for customers at a bank
interest-item-C8 = Keep a record of goods that come in and go out
