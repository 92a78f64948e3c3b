/**
 * Names that people use for one another and that neither letters nor sound bring together: short forms, and spellings
 * too far from the sound. Plain lower case. A name may stand in several lines; common knowledge.
 */
export const KNOWN_FORMS = `
abigail abby abbie gail
abdul abdel abd
abdullah abdulle abdalla
aleksandra alexandra ola alex
alexander alex alec sandy sasha xander lex
alexandra alex sandra sandy sasha lexi lexie
alfred alf alfie fred
amanda mandy
andrew andy drew
angela angie
anthony tony ant
antonia toni
archibald archie
arthur art
barbara babs barb basia
benjamin ben benny benji
bernadette bernie
bernard bernie
beverley bev
bronislaw bronek
cameron cam
caoimhe keeva kweeva
catherine kate katie kath kathy cathy kat kitty kay cath kit
katarzyna kasia
charles charlie chas chuck
charlotte charlie lottie lotte char
christine chris chrissie tina
christina chris chrissie tina
christopher chris kit topher
constance connie
daniel dan danny
danielle dani
dariusz darek
david dave davy dai dafydd
deborah debbie deb debs
dennis den denny
diana di
dominic dom
dorothy dot dotty dolly
edward ed eddie ted teddy ned
edmund ed eddie ted ned
edwin ed eddie
eleanor ellie nell nora elle
elizabeth liz lizzie beth betty bess libby eliza lisa elsie liza betsy lib
ewa eva
florence flo florrie flossie
frances fran frankie fanny
francis frank frankie
frederick fred freddie
gabriella gabby ella
gareth gaz
geoffrey jeff geoff
georgina georgie gina
gerald gerry
gerard gerry
grzegorz greg
gwendolen gwen
hannah hania
harold harry hal
henry harry hal hank
helena helen lena nell
hubert bert
hugh hughie hugo huw
isabella isabel bella izzy issy belle
isobel izzy issy bella
jacob jake jakub kuba
jacqueline jackie jacqui
james jim jimmy jamie jem
jan janek
jennifer jen jenny
jeremy jerry jez
jessica jess jessie
joanna jo joanne asia
joanne jo
john jack johnny jock sean iain evan
jonathan jon jonny
joseph joe joey josef jozef
josephine jo josie
joshua josh
judith judy
julia julie jules
kenneth ken kenny
kimberley kim
krzysztof krzys chris
laurence larry laurie
lawrence larry laurie
leonard len lenny leo
lewis lou lew
louise lou
louis lou
lukasz luke
madeleine maddie
magdalena magda
malgorzata gosia
małgorzata gosia
margaret maggie meg peggy madge marge margie greta daisy megan rita
maria mary marie
mary molly polly may mamie maire
martha marta
martin marty
matilda tilly
matthew matt matty mateusz
maxine max
maximilian max
megan meg
michael mike mick micky mickey mikey
michelle shelley chelle
mohammed mo md mohd muhammad mohamed moh
monica monika
nancy nan
natalie nat
nathan nat nate
nathaniel nat nate nathan
niamh neve neave
nicholas nick nicky nico
nicola nicky nic nikki
oliver ollie olly
olivia liv livvy
pamela pam
patricia pat patsy trish tricia patty trisha
patrick pat paddy padraig
penelope penny
peter pete piotr
philip phil
phoebe phoebs
philippa pippa pip
priscilla cilla
przemyslaw przemek
prudence pru
rachel rach
raymond ray
rebecca becky becca bex
reginald reg reggie
richard rick dick rich richie ricky
robert rob bob bobby robbie bert
roberta bobbie
ronald ron ronnie
rosemary rose rosie
samantha sam sammy
samuel sam sammy
saoirse sersha
sarah sally sal
siobhan shivaun shevaun chevonne
sian shan
sophia sophie sofia
stanislaw staszek
stephanie steph
stephen steve stevie
stuart stu
susan sue susie suzie
theodore theo ted teddy
theresa terry tess tessa
thomas tom tommy
timothy tim timmy
tomasz tomek tom
valerie val
victoria vicky vikki tori
vincent vince vinny
vivienne viv
walter wally walt
wilfred wilf
william will bill billy willie liam
wojciech wojtek
yvonne eve
zachary zac zak
zofia zosia
zuzanna zuza
cholmondeley chumley
beauchamp beecham
featherstonehaugh fanshaw fanshawe
marjoribanks marchbanks
mainwaring mannering
menzies mingus
dalziel dalzell
colquhoun cahoon
saint st
`
