"""Values as people have them: names of many cultures, addresses, ids, secrets and paths, made anew from a seed."""

from __future__ import annotations

import random
import string
import unicodedata
from collections.abc import Callable
from enum import StrEnum


class Type(StrEnum):
    PERSON = "person"
    MAIL = "mail"
    PHONE = "phone"
    EMPLOYEE = "employee id"
    CUSTOMER = "customer id"
    ADDRESS = "street address"
    CLIENT = "client term"
    KEY = "api key"
    CONNECTION = "connection string"
    PATH = "path"
    UNC = "unc path"
    URL = "url"
    TOKEN = "token"  # letters, digits and underscores, for names that allow nothing else
    HEX = "hex"  # eight digits: a fingerprint of a session or a paragraph
    GUID = "guid"
    NUMBER = "number"  # digits alone, for cells that are numbers


_WORDY = (Type.PERSON, Type.MAIL, Type.PHONE, Type.EMPLOYEE, Type.CUSTOMER, Type.ADDRESS, Type.CLIENT)
_OUTSIDE = (Type.PATH, Type.UNC, Type.URL)
_SECRET = (Type.KEY, Type.CONNECTION)
TYPES_OF: dict[str, tuple[Type, ...]] = {
    "words": (*_WORDY, *_SECRET, *_OUTSIDE),
    "ascii": (*(kind for kind in _WORDY if kind is not Type.PERSON), *_SECRET, *_OUTSIDE),
    "short": (Type.PERSON, Type.MAIL, Type.EMPLOYEE, Type.CUSTOMER, Type.CLIENT),
    "who": (Type.PERSON, Type.MAIL),
    "person": (Type.PERSON,),
    "mail": (Type.MAIL,),
    "client": (Type.CLIENT,),
    "outside": _OUTSIDE,
    "url": (Type.URL,),
    "path": (Type.PATH,),
    "unc": (Type.UNC,),
    "secret": _SECRET,
    "token": (Type.TOKEN,),
    "hex": (Type.HEX,),
    "guid": (Type.GUID,),
    "number": (Type.NUMBER,),
}

FIRST = (
    "Aroha Mateo Ngozi Wiremu Saoirse Tadhg Ayaka Haruto Minh Linh Kwame Abena Zainab Yusuf Ingrid Åsa Søren Bjørn Zoë"
    " Renée François Łukasz Małgorzata Jiří Božena Čeněk Živa Dragan Oluwaseun Adaeze Priya Arjun Siddharth Nilufar"
    " Farhad Leilani Kalani Xochitl Joaquín Inés João Conceição Anneliese Jürgen Götz Ioana Ștefan Eleni Dimitrios"
    " Gulnara Aigerim Tserendorj Sokha Somchai Malee Efua Thandiwe Sipho Giulia Niccolò"
).split()
LAST = (
    "Ngata Okonkwo Featherstonehaugh Ó'Dálaigh Takahashi Nguyễn Asantewaa Al-Khatib Lindqvist Bjørnstad Béranger"
    " Kowalczyk Wiśniewska Dvořáček Novotný Petrović Adébáyò Chukwuemeka Krishnamurthy Venkataraman Rakhimova Kamealoha"
    " Xicohténcatl Villanueva Echeverría Figueiredo Assunção Großmann Lüdenscheid Constantinescu Papadimitriou"
    " Nurmagambetova Batbayar Sovannarith Wattanapanich Mensahquaye Ndlovukazi Castiglione Mazzantini Abubakarov"
    " Tamatoa Whakarongo Fitzwilliam Griffithsen Sheffieldson Finneganová Flahertyson Pfefferkorn Hoffmeister"
    " Rathnayake Gunawardena Hernándezgil Quispemamani Yupanquina Tjipenandjambi Razafindrakoto Vainikainen"
    " Hämäläinen Þorvaldsdóttir Sigurðsson Kovačević Szczepański Grzegorczyk Thibodeaux Desrosiers Beauregard"
    " Mukherjeesen Bandyopadhyay Chattopadhyay Ramanathapuram Osei-Tutuma Acheampongwe Boateng-Sarpei Mwangikuria"
    " Wanjirumbi Kipchogeson Abdirahmanov Haile-Selasse Tesfamariam Gebremeskel Ilunga-Kabeya Tshibandason"
    " Ishikawajima Shimomurata Yamaguchiya Matsudairo Kobayashino Leelawadeepan Phongsavanh Keomanivong"
).split()
STREETS = "Wharf Orchard Foundry Chandlers Rue-Vieille Gasthuis Kestrel Almond Tannery Lantern Quarry Saltmarsh".split()
FIRMS = "Partners Holdings Dental Logistics Capital Foods Instruments Shipping Clinics Mutual Textiles".split()
_STEMS = "bright harr win tal mor ken vel ash stan brook lor quin dun far hol mar pem rad sel thor und yar zel".split()
_ENDS = "water bourne leigh stead wick thorpe combe field mere ridge gate worth holme ford den ness".split()


class Values:
    """Draws values; no value holds another."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._last = list(LAST)
        self._random.shuffle(self._last)
        self._drawn = 0
        self._given: list[str] = []

    def draw(self, kind: Type, fits: Callable[[str], bool]) -> str:
        """A new value for which `fits` holds."""
        for _ in range(2000):
            value = self._make(kind)
            plain = folded(value)
            if fits(value) and not any(plain in other or other in plain for other in self._given):
                self._given.append(plain)
                return value
        raise AssertionError(f"no {kind} fits")

    def chance(self) -> random.Random:
        return self._random

    def _name(self) -> tuple[str, str]:
        self._drawn += 1
        last = self._last[self._drawn % len(self._last)]
        if self._drawn >= len(self._last):
            last = f"{last}-{self._random.choice(LAST)}"
        return self._random.choice(FIRST), last

    def _firm(self) -> str:
        stem = "".join(self._random.choice(_STEMS) for _ in range(2)) + self._random.choice(_ENDS)
        return stem.capitalize()

    def _digits(self, count: int) -> str:
        return "".join(self._random.choice("123456789") for _ in range(count))

    def _ascii(self, text: str) -> str:
        plain = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("Ł", "L").replace("ł", "l"))
        return "".join(char for char in plain if char.isascii() and char.isalnum())

    def _make(self, kind: Type) -> str:
        chance, digits = self._random, self._digits
        first, last = self._name()
        short, long = self._ascii(first).lower(), self._ascii(last).lower()
        firm = self._firm()
        letters = string.ascii_letters + string.digits
        match kind:
            case Type.PERSON:
                return f"{first} {last}"
            case Type.MAIL:
                return f"{short}.{long}@{firm.lower()}.{chance.choice(['com', 'co.uk', 'de', 'io'])}"
            case Type.PHONE:
                return f"+{chance.choice(['44', '49', '64', '81', '234'])} {digits(3)} {digits(3)} {digits(4)}"
            case Type.EMPLOYEE:
                return f"EMP-{digits(7)}"
            case Type.CUSTOMER:
                return f"CU{digits(4)}-{digits(5)}"
            case Type.ADDRESS:
                return f"{digits(3)} {firm} {chance.choice(STREETS)} Road, {self._firm()} {digits(5)}"
            case Type.CLIENT:
                return f"{firm} {chance.choice(['& ', '', ''])}{self._firm()} {chance.choice(FIRMS)}"
            case Type.KEY:
                return f"sk_live_{''.join(chance.choice(letters) for _ in range(28))}"
            case Type.CONNECTION:
                return f"Server=tcp:{firm.lower()}-sql{digits(2)};Database={long};Uid={short};Pwd={digits(4)}{firm}"
            case Type.PATH:
                return f"C:\\Users\\{short}.{long}\\Documents\\{firm} {digits(4)}.docx"
            case Type.UNC:
                return f"\\\\{firm.lower()}-fs{digits(2)}\\deals\\{self._ascii(last)}\\{digits(4)}"
            case Type.URL:
                return f"https://intranet.{firm.lower()}.com/clients/{long}/{digits(6)}"
            case Type.TOKEN:
                return f"{firm}_{self._ascii(last)[:8]}{digits(3)}"
            case Type.HEX:
                return "".join(chance.choice("123456789ABCDEF") for _ in range(8))
            case Type.GUID:
                run = [("".join(chance.choice("123456789ABCDEF") for _ in range(n))) for n in (8, 4, 4, 4, 12)]
                return "{" + "-".join(run) + "}"
            case Type.NUMBER:
                return digits(11)


_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def folded(text: str) -> str:
    """What a value is to whoever reads it: no case, accents, white space, invisible or compatibility characters."""
    plain = unicodedata.normalize("NFKD", text.translate(_UNSEEN)).casefold()
    return "".join(char for char in plain if not unicodedata.combining(char) and not char.isspace())
