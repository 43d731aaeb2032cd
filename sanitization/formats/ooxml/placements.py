"""Where attributes go that the schema calls free text and that neither a rule of their own nor a shape settles.

What stands in no list does not pass: a slot that is new to the schema is dropped until somebody places it here.
"""

from __future__ import annotations

from sanitization.formats.ooxml.wordlists import words

# Lengths, counts, positions, colours, ids of structure: kept while they hold nothing that reads as a word or a long
# number, dropped otherwise.
MEASURES: frozenset[str] = frozenset(
    words(
        """adj advAuto advTm arcsize backdepth blacklevel brightness constrainbounds control1 control2 coordorigin
        coordsize cropbottom cropleft cropright croptop diffusity dir distance drop edge facet focus focusposition
        focussize foredepth gain gamma gap gapWidth idcntr iddest idsrc imagesize in length lightlevel lightlevel2
        lightposition lightposition2 limo majorUnit matrix max mergeCell min minorUnit miterlimit
        o:borderbottomcolor o:borderleftcolor o:borderrightcolor o:bordertopcolor o:connectangles o:connectlocs
        o:opacity2 o:tablelimits o:tableproperties o:v offset offset2 orientation origin out overflow p14:dur points
        polar position radiusrange repeatCount repeatDur rotationangle rotationcenter s seek size skewamt
        specularity st strokeweight syncRef time underflow version viewpoint viewpointorigin w:after w:before
        w:distance w:dxaOrig w:dyaOrig w:end w:firstLine w:hSpace w:hanging w:left w:legacyIndent w:legacySpace
        w:line w:percent w:right w:space w:start w:vSpace w:w w:x w:y weight wrapcoords xrange yrange end"""
    )
)

# Names and ids that other slots may repeat: judged as names, and changed everywhere alike.
REFERENCES: frozenset[str] = frozenset(
    words(
        """allCaption allUniqueName authorId bmk c cache cap cf class columnId columnName ct culture cultureLanguage
        cultureRegion cxnId d def defStyle defaultMemberUniqueName destId dimensionUniqueName displayFolder entityId
        filterId filterPivotName first format fromColumn fromTable goal guid hierarchy hierarchyName invalEndChars
        invalStChars m:val map matchingName mdx mdxLong measureGroup memberName modelId multiSel n pageStyle
        parTransId parent parentId pcaRings personId pivotTableStyle polygonId prefix presAssocID propertyName rctx
        richSortKey setDefinition sheet sibTransId sourceCaption sourceDataName sourceName srcId status stringValue1
        stringValue2 styleId styleName tableName thm15:id toColumn toTable totalsRowCellStyle trend u
        uniqueMemberProperty uniqueName uniqueParent v vacatedStyle val value vid w:caption w:format w:id w:lang
        w:name w:val weightExpression"""
    )
)

# Read as words.
WORDS: frozenset[str] = frozenset(
    words(
        """address1 adminDistrict1 adminDistrict2 attribution countryRegion customList entityName isoCountryCode
        locality postalCode provider w:original"""
    )
)

FORMULAS: frozenset[str] = frozenset(words("fmlaGroup fmlaTxbx linkedCell listFillRange refersTo"))

# People, paths, servers, queries, old states: dropped wherever they are met.
DROPPED: frozenset[str] = frozenset(
    words(
        """DataBindingName FileBindingName ID Name Namespace RootElement SchemaID SchemaRef SelectionNamespaces
        algorithmName appRef author characterSet cmd command connection cssClass ddeService ddeTopic decimal
        defaultValue delimiter destination destinationFile divId dn dr editPage embeddedDataId embeddedHtml
        equationxml fallbackImg featureList helpText lastGuid link localConnection mentionId mentionpersonId
        newName odcFile oldComment oldCustomMenu oldDescription oldHelp oldName oldStatusBar post progId rowSource
        securityDescriptor serverCommand serverSldId shortcutKey singleSignOnId source sourceFile sourceObject
        sourceRef src tags target tgtFrame thousands url userName w15:author xpath"""
    )
)

# Elements whose own text is read as words; all other free text is settled by a rule of its own.
WORDY_ELEMENTS: frozenset[str] = frozenset(
    words(
        """a:t a:tableStyleId b c15:txfldGUID c:separator cx:copyright cx:separator div font i m:t p p:text span u
        w:delInstrText w:delText w:instrText w:t x14:argumentDescription x14:editValue x14:id x14:tupleItem x15:v
        x:oldFormula x:stp x:t x:v x:val xltc:text xvml:DropStyle xvml:LCT xvml:ListItem xvml:MultiSel xvml:SelType
        xvml:TextHAlign
        xvml:TextVAlign xvml:Anchor cx:nf"""
    )
    + tuple(f"{prefix}:{which}{what}" for prefix in ("x", "c", "cx") for which in ("odd", "even", "first")
            for what in ("Header", "Footer"))
)  # fmt: skip
