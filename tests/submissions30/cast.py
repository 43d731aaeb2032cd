"""Invented people, firms and a project for one submission, and every form in which they are written.

All names are put together from lists by a seeded draw; nobody real is meant.
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass, field

# (first names, surnames, women's first names come second of each pair)
CULTURES: dict[str, tuple[str, str]] = {
    "english": ("Alistair Winifred Barnaby Philippa", "Thistlewood Harcastle Pemberwick Ravensdale"),
    "irish": ("Cormac Siobhán Fiachra Gráinne", "O'Halvey O'Dunnigan Mac_Giolla Ní_Bhraon"),
    "scottish": ("Hamish Morven Struan Catriona", "McAllender MacTavin McGlashen MacIvray"),
    "double": ("Rupert Arabella Tarquin Venetia", "Fenton-Marsh Wyndham-Lisle Carey-Holt Ashdown-Pryce"),
    "spanish": ("Joaquín Maravillas Íñigo Jimena", "Sotomayor_Ibáñez Zubizarreta_Leal Quintanar_Robles Peñalver_Osuna"),
    "portuguese": ("Tomé Benedita Gaspar Leonor", "da_Silveira dos_Anjos de_Vasconcelos Figueiredo_Brandão"),
    "dutch": ("Joost Femke Sjoerd Marijke", "van_der_Woude van_Heusden de_Ridderhof ten_Brinke"),
    "german": ("Jürgen Käthe Götz Friederike", "Müllenbach Schönfelder Vößler von_Lindequist"),
    "french": ("Jean-Baptiste Anne-Sophie Aurélien Maëlle", "Lefèvre-Caron Beauséjour D'Aubrac Fontvieille"),
    "italian": ("Ludovico Ginevra Tancredi Fiammetta", "D'Alessio Degl'Innocenti Castelnuovo Brambillari"),
    "nordic": ("Søren Åse Bjørn Ragnhild", "Ødegården Kjærstad Lindqvister Håkonsen"),
    "polish": ("Zbigniew Małgorzata Bolesław Łucja", "Wójciechowicz Szczepanek Żurawicki Kołodziejska"),
    "czech": ("Zdeněk Květa Bořivoj Ludmila", "Dvořáček Hrubešová Čermínský Kratochvílek"),
    "turkish": ("Çağatay Gülbahar Oğuzhan Şebnem", "Karadenizli Gümüşdağ Öztürkler Yıldızhan"),
    "arabic": ("Nasser Rawda Khalifa Suhaila", "al-Qubaisi Al-Mazroui bin_Hadhir Abdelwahid"),
    "hebrew": ("Eliezer Shoshana Nachman Tzipora", "Ben-Ezra Bar-Natan Rosenkrantz Shapirovitz"),
    "indian": ("Venkatesh Parvathi Debashish Sharmishtha", "Raghavendran Bhattacharjee Chandrasekhar Mukhopadhya"),
    "yoruba": ("Oluwadamilare Folasade Babajide Yetunde", "Adebanwo Ogunmola Akinyosade Olatunbosun"),
    "swahili": ("Baraka Neema Juma Zawadi", "Mwakasege Nyerembe Kiplagati Wanjohiri"),
    "chinese": ("Zhihao Meiling Guowei Xiulan", "Ouyang Zhuge Shangguan Huangfu"),
    "japanese": ("Kenjiro Haruka Shuhei Ayame", "Takamizawa Uchiyamada Hoshikawa Kuwabarada"),
    "korean": ("Min-jun Seo-yeon Ji-hoon Hye-jin", "Namgoong Hwangbo Seonwoo Dokgo"),
    "vietnamese": ("Quang Thuỳ Khôi Ngọc", "Nguyễnh Trươnghoa Phạmtran Đặngvu"),
    "greek": ("Leonidas Kalliope Aristeidis Evdokia", "Papadimitropoulos Karavasilis Theodorakopou Stamatiadis"),
    "russian": ("Yaroslav Lyudmila Vsevolod Zinaida", "Veretennikov Shchukareva Zhdanovich Khrustaleva"),
    "hungarian": ("Zoltán Piroska Győző Ildikó", "Szentkirályi Bárányos Kerekesházi Vörösmartos"),
    # Names that are ordinary words too.
    "words": ("Rose Grant Hope Dale", "Fielding Brookes Fairweather Longstaff"),
    # Short names.
    "short": ("Ida Bo Ana Wim", "Nash Okri Voss Kuhn"),
}  # fmt: skip
CYRILLIC = {
    "Yaroslav": "Ярослав", "Lyudmila": "Людмила", "Vsevolod": "Всеволод", "Zinaida": "Зинаида",
    "Veretennikov": "Веретенников", "Shchukareva": "Щукарева", "Zhdanovich": "Жданович", "Khrustaleva": "Хрусталева",
}  # fmt: skip
LATIN = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ø": "oe", "Ø": "Oe", "å": "aa",
    "Å": "Aa", "æ": "ae", "Æ": "Ae", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i",
})  # fmt: skip
STEMS = "Brindle Thorn Velm Corvan Harrow Quillan Ostrel Merid Tamber Wexcom Lunder Ashmor Pellin Drax Norvik Salter".split()
ENDS = "combe wick ora dale mere shaw gate ford holm stead bury ley".split()
EMPLOYERS = ("Advisory LLP", "Partners Ltd", "Consulting GmbH", "Capital LLP", "Engineering Ltd", "Associates Inc")
CLIENTS = ("Foods plc", "Logistics GmbH", "Insurance Group plc", "Pharma AG", "Energy Holdings Ltd", "Retail BV")
OTHERS = ("Bank AG", "Law LLP", "Systems Inc", "Audit SA")
PROJECTS = (
    "Kestrel Tamarisk Obsidian Marlin Juniper Cobalt Larkspur Basilisk Meridian Saffron Cormorant Granite".split()
)
MAILS = ("first.last", "flast", "first_last", "last.first", "f.last", "firstl", "first-last", "last", "firstlast")
LOGINS = ("flast", "lastf", "first.last", "windows", "firstl")


def plain(text: str) -> str:
    """Letters as they are typed in addresses: no accents, no marks, small."""
    folded = unicodedata.normalize("NFKD", text.translate(LATIN).replace(" ", "").replace("'", "").replace("-", ""))
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).casefold()


@dataclass(slots=True)
class Person:
    first: str
    last: str
    culture: str
    domain: str
    mail_form: str
    login_form: str
    number: int
    woman: bool

    @property
    def full(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def title(self) -> str:
        return "Ms" if self.woman else "Mr"

    @property
    def mail(self) -> str:
        return f"{self._shaped(self.mail_form)}@{self.domain}"

    @property
    def login(self) -> str:
        return self._shaped(self.login_form)

    @property
    def initials(self) -> str:
        made = f"{self.first[0]}.{self.last.split()[-1][0].upper()}."
        return made if made != "S.A." else f"{self.first[0]}. {self.last}"  # a kind of firm

    def _shaped(self, form: str) -> str:
        first, last = plain(self.first), plain(self.last)
        shapes = {
            "first.last": f"{first}.{last}", "flast": first[0] + last, "first_last": f"{first}_{last}",
            "last.first": f"{last}.{first}", "f.last": f"{first[0]}.{last}", "firstl": first + last[0],
            "first-last": f"{first}-{last}", "last": last, "firstlast": first + last, "lastf": last + first[0],
            "windows": (first[0] + last)[:8],
        }  # fmt: skip
        return shapes[form]

    def form(self, kind: str) -> str:
        """The name as `kind` says."""
        first, last = self.first, self.last
        made = {
            "full": f"{first} {last}", "reversed": f"{last}, {first}", "upper": f"{first} {last}".upper(),
            "surname": last, "titled": f"{self.title} {last}", "first": first, "short": f"{first[0]}. {last}",
            "possessive": f"{first} {last}'s", "possessive surname": f"{last}’s", "initials": self.initials,
            "mail": self.mail, "login": self.login, "upper reversed": f"{last.upper()} {first}",
            "unaccented": _unaccented(f"{first} {last}"), "transliterated": f"{first} {last}".translate(LATIN),
            "spaced": f"{first} {last}".replace("-", " "), "nonbreaking": f"{first}\u00a0{last}",
            "cyrillic": f"{CYRILLIC.get(first, first)} {CYRILLIC.get(last, last)}",
            "first l": f"{first} {last.split()[-1][0].upper()}.",
        }  # fmt: skip
        return made[kind]


@dataclass(slots=True)
class Firm:
    name: str  # with its legal form
    stem: str
    domain: str

    @property
    def without_form(self) -> str:
        return self.name.rsplit(" ", 1)[0]

    @property
    def acronym(self) -> str:
        end = next(end for end in ENDS if self.stem.endswith(end))
        words = [self.stem.removesuffix(end), end, *self.without_form.split()[1:]]
        return "".join(word[0] for word in words).upper()

    def form(self, kind: str) -> str:
        return {
            "firm": self.name, "firm without form": self.without_form, "firm short": self.stem,
            "firm upper": self.without_form.upper(), "domain": self.domain, "label": self.domain.split(".")[0],
            "acronym": self.acronym, "camel": f"{self.stem}Client", "snake": f"{self.stem.lower()}_export",
        }[kind]  # fmt: skip


@dataclass(slots=True)
class Cast:
    seed: int
    people: list[Person]  # lead, reviewer, client's contact, banker, and in some the lead's namesake
    employer: Firm
    client: Firm
    other: Firm
    project: str
    planted: dict[str, dict[str, set[str]]] = field(default_factory=dict)  # identity -> form -> files

    def say(self, file: str, who: Person | Firm | str, kind: str) -> str:
        """The form, noted as planted in `file`."""
        if isinstance(who, str):
            identity, text = "project", {"project": f"Project {who}", "code name": who, "code": who.lower()}[kind]
        else:
            identity, text = self.identity(who), who.form(kind)
        # What is searched for afterwards: the telling part of it.
        sought = text.removeprefix("Project ").removeprefix("Mr ").removeprefix("Ms ")
        sought = re.sub(r"['’]s$", "", sought)
        self.planted.setdefault(identity, {}).setdefault(sought, set()).add(file)
        return text

    def identity(self, who: Person | Firm) -> str:
        if isinstance(who, Person):
            return f"person {who.number}"
        return next(role for role in ("employer", "client", "other") if getattr(self, role) is who)


def _unaccented(text: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", text) if not unicodedata.combining(part))


def cast(seed: int) -> Cast:
    """The same people for the same seed."""
    draw = random.Random(f"submission {seed}")
    stems = draw.sample([start + end for start in STEMS for end in ENDS], 3)
    kinds = (draw.choice(EMPLOYERS), draw.choice(CLIENTS), draw.choice(OTHERS))
    endings = ("com", "co.uk", "de", "io", "eu")
    firms = []
    for stem, kind in zip(stems, kinds, strict=True):
        words = f"{stem} {kind}"
        label = draw.choice([stem.lower(), f"{stem}-{kind.split()[0]}".lower(), f"{stem}{kind.split()[0]}".lower()])
        firms.append(Firm(words, stem, f"{label}.{draw.choice(endings)}"))
    cultures = draw.sample(sorted(CULTURES), 4)
    domains = [firms[0].domain, firms[0].domain, firms[1].domain, firms[2].domain]
    people = []
    for number, (culture, domain) in enumerate(zip(cultures, domains, strict=True), start=1):
        firsts, lasts = (half.split() for half in CULTURES[culture])
        at = draw.randrange(4)
        people.append(
            Person(
                firsts[at], draw.choice(lasts).replace("_", " "), culture, domain, draw.choice(MAILS),
                draw.choice(LOGINS), number, at % 2 == 1,
            )
        )  # fmt: skip
    if seed % 3 == 0:  # somebody of the same surname
        other = draw.choice("Clemency Augustin Theodora Lysander".split())
        people.append(
            Person(other, people[0].last, people[0].culture, firms[1].domain, "first.last", "first.last", 5,
                   other in ("Clemency", "Theodora"))
        )  # fmt: skip
    return Cast(seed, people, *firms, project=draw.choice(PROJECTS))
