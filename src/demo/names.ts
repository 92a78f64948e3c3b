/** First names as they are met in England, of many origins; no person is meant. */
const FIRST =
  `Aaliyah Abdul Ada Aisha Alfie Amara Amelia Amir Aneta Anya Archie Asha Bethan Blessing Callum Carys Chidi
Chloe Daisy Daniel Dafydd Deepa Dominik Eleri Elif Ella Emeka Erin Esther Ewa Faisal Fatima Femi Finn Freya Gareth Grace
Hana Harpreet Harvey Ibrahim Imani Isla Iwan Jack Jakub Jasmine Jaya Jing Joel Kacper Kamala Kasia Keira Khadija Kofi
Leah Leila Leon Lewis Lina Maja Malik Marcus Maryam Mateusz Megan Mei Mia Mohammed Nadia Naomi Neha Niamh Noah Nuala
Olivia Omar Oskar Owen Precious Priya Rafael Rania Rhys Rohan Ruby Rufus Sadia Samir Sana Seren Shanice Sian Simran
Sofia Tariq Theo Thandi Tomos Uma Usman Verity Wiktor Yasmin Yusuf Zahra Zara Zofia`.split(/\s+/)

/** Surnames put together so that they are nobody's in particular, beside some that are everybody's. */
const STARTS =
  'Alder Ashen Birch Bramble Calder Clover Dun Elder Elm Fern Gorse Hazel Heron Kern Larch Mallow Marl Oak Otter Reed Rowan Sedge Sorrel Tarn Teal Thorn Wren Yarrow'.split(
    ' ',
  )
const ENDS =
  'bank bourne by combe croft dale den field ford garth hurst ley mere more ridge shaw stead thorpe wick wood'.split(
    ' ',
  )
const COMMON =
  'Ahmed Begum Bianchi Chukwu Davies Evans Hussain Jones Kaur Khan Kowalczyk Kowalska Lewandowski Li Mensah Nguyen Nowak O’Brien Okafor Patel Popescu Roberts Shah Silva Singh Taylor Williams Wong'.split(
    ' ',
  )

type Any = <T>(list: readonly T[]) => T

/** A way of choosing by chance out of a list that is not empty. */
export const choosing =
  (random: () => number): Any =>
  list => {
    const chosen = list[Math.floor(random() * list.length)]
    if (chosen === undefined) throw new Error('There is nothing to choose from.')
    return chosen
  }

export const aFirstName = (random: () => number): string => choosing(random)(FIRST)

/** Every third has a surname that others have too, every tenth two of them. */
export function aSurname(random: () => number): string {
  const any = choosing(random)
  const one = random() < 0.35 ? any(COMMON) : any(STARTS) + any(ENDS)
  return random() < 0.1 ? `${one}-${random() < 0.5 ? any(COMMON) : any(STARTS) + any(ENDS)}` : one
}

/** Numbers that Ofcom keeps for drama and that ring nowhere: 01632 960000 to 960999, 07700 900000 to 900999. */
export const aPhone = (random: () => number): string =>
  `${random() < 0.3 ? '01632 960' : '07700 900'}${String(Math.floor(random() * 1000)).padStart(3, '0')}`

/** Settings of an area that is on no map. */
export const SETTINGS = [
  ...['Fenbridge', 'Saltmarsh', 'Alderholm', 'Quarry Lane', 'Millrace', 'Heronsgate', 'Tollgate'].map(
    place => `${place} Primary School`,
  ),
  ...['Fenbridge', 'Northmere', 'Three Bridges'].map(place => `${place} Academy`),
  ...['Alderholm School', 'Northmere Nursery', 'Millrace Nursery', 'Fenbridge College', 'Heronsgate Centre'],
]
