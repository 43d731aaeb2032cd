"""What is taken out of parts that stay: elements and attributes that identify people, machines or outside places."""

from __future__ import annotations

from sanitization.formats.ooxml.wordlists import words

# Removed with everything in them.
ELEMENTS: frozenset[str] = frozenset(
    words(
        """w:altChunk w:subDoc w:attachedTemplate w:attachedSchema w:mailMerge w:saveThroughXslt w:rsids
        w:proofState w:activeWritingStyle w:schemaLibrary w:smartTagType w:smartTagPr w:customXmlPr w:proofErr
        w:permStart w:permEnd w:dataBinding w15:dataBinding w:placeholder w:fldData w:movie w:control
        w:objectEmbed w:objectLink w:contentPart w:embedRegular w:embedBold w:embedItalic w:embedBoldItalic
        w:docPartObjPlaceholder w:nsid w:tmpl w:captions w:customXmlInsRangeStart w:customXmlInsRangeEnd
        w:customXmlDelRangeStart w:customXmlDelRangeEnd w:customXmlMoveFromRangeStart
        w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd w:writeProtection
        w:entryMacro w:exitMacro w:hdrShapeDefaults w:shapeDefaults w:forms w:divId w:docPartList w14:docId
        w15:docId w15:webExtensionLinked w15:webExtensionCreated w15:presenceInfo w:rsid w:rsidRoot
        w14:conflictIns w14:conflictDel w:linkToQuery w:revisionView w:embedTrueTypeFonts w:saveSubsetFonts
        w:embedSystemFonts w14:contentPart w:recipientData w:readModeInkLockDown w:attr o:OLEObject
        o:signatureline o:ink o:LinkType o:LockedField o:FieldCodes o:idmap o:shapedefaults x:fileSharing
        x:fileVersion x:fileRecoveryPr x:oleSize x:smartTagPr x:smartTagTypes x:smartTags x:functionGroups
        x:protectedRanges x14:protectedRanges x:customProperties x:cellWatches x:webPublishItems x:webPublishing
        x:webPublishObjects x:customWorkbookViews x:customSheetViews x:oleObjects x:controls
        x:externalReferences x:singleXmlCells x:xmlColumnPr x:workbookProtection x:volTypes x14:slicerList
        x14:slicerCaches x15:slicerCaches x15:timelineRefs x15:timelineCacheRefs x15:timelineCachePivotCaches
        x15:dataModel x15:connection x14:oleObjects x15:pivotCaches x15:pivotTableReferences x:legacyDrawingHF
        x:ignoredErrors x:dataConsolidate xvml:FmlaMacro xvml:ScriptText xvml:ScriptExtended xvml:MapOCX
        xvml:Camera xvml:CF xvml:FmlaPict p:custDataLst p:controls p:htmlPubPr p:embeddedFontLst p:smartTags
        p:modifyVerifier p:sndAc p:contentPart p:custData p:tags p:webPr p15:presenceInfo p14:creationId
        p14:laserTraceLst p14:showEvtLst p14:browseMode p:oleObj p:control p14:contentPart p15:prstTrans a:snd
        a:audioCd a:wavAudioFile a:audioFile a:videoFile a:quickTimeFile p14:media a14:imgProps a14:imgLayer
        a16:creationId a16:predDERef a14:cameraTool a14:compatExt thm15:themeFamily c:legacyDrawingHF
        xltc:mentions"""
    )
)

# Taken away, their content stays where it was.
UNWRAPPED: frozenset[str] = frozenset({"w:smartTag", "w:customXml"})

# Kept only when they still hold something.
HOLLOW: frozenset[str] = frozenset(
    words(
        """mc:AlternateContent mc:Choice mc:Fallback w:extLst w:docVars a:extLst p:extLst x:extLst c:extLst
        cx:extLst dgm:extLst a:ext p:ext x:ext c:ext cx:ext dgm:ext p188:extLst x:tableParts"""
    )
)

# The only children of w:settings that stay: how the document behaves, nothing on where it came from.
SETTINGS: frozenset[str] = frozenset(
    words(
        """w:view w:zoom w:removePersonalInformation w:removeDateAndTime w:doNotDisplayPageBoundaries
        w:displayBackgroundShape w:printPostScriptOverText w:mirrorMargins w:alignBordersAndEdges
        w:bordersDoNotSurroundHeader w:bordersDoNotSurroundFooter w:gutterAtTop w:hideSpellingErrors
        w:hideGrammaticalErrors w:formsDesign w:stylePaneFormatFilter w:documentType w:trackRevisions
        w:doNotTrackMoves w:doNotTrackFormatting w:documentProtection w:autoFormatOverride w:styleLockTheme
        w:styleLockQFSet w:defaultTabStop w:autoHyphenation w:consecutiveHyphenLimit w:hyphenationZone
        w:doNotHyphenateCaps w:showEnvelope w:summaryLength w:clickAndTypeStyle w:defaultTableStyle
        w:evenAndOddHeaders w:bookFoldRevPrinting w:bookFoldPrinting w:bookFoldPrintingSheets
        w:drawingGridHorizontalSpacing w:drawingGridVerticalSpacing w:displayHorizontalDrawingGridEvery
        w:displayVerticalDrawingGridEvery w:doNotUseMarginsForDrawingGridOrigin w:drawingGridHorizontalOrigin
        w:drawingGridVerticalOrigin w:doNotShadeFormData w:noPunctuationKerning w:characterSpacingControl
        w:printTwoOnOne w:strictFirstAndLastChars w:noLineBreaksAfter w:noLineBreaksBefore w:savePreviewPicture
        w:doNotValidateAgainstSchema w:footnotePr w:endnotePr w:compat w:docVars m:mathPr w:themeFontLang
        w:clrSchemeMapping w:decimalSymbol w:listSeparator w15:chartTrackingRefBased w:updateFields"""
    )
)

# By element and attribute, "*" for any element.
ATTRIBUTES: frozenset[tuple[str, str]] = frozenset(
    ("*", name)
    for name in words(
        """w:rsidDel w:rsidP w:rsidR w:rsidRDefault w:rsidRPr w:rsidTr w:rsidSect w14:paraId w14:textId
        w14:anchorId w14:editId wp14:anchorId wp14:editId w16du:dateUtc w:date w:initials o:gfxdata o:spid
        o:title o:href o:althref codeName invalidUrl w:docLocation w:fontKey w:hash w:salt w:cryptProviderType
        w:cryptAlgorithmClass w:cryptAlgorithmType w:cryptAlgorithmSid w:cryptSpinCount w:cryptProvider
        w:algIdExt w:algIdExtSource w:cryptProviderTypeExt w:cryptProviderTypeExtSource w:algorithmName
        w:hashValue w:saltValue w:spinCount o:master"""
    )
) | frozenset(
    {
        ("x:sheetProtection", "password"),
        ("x:sheetProtection", "algorithmName"),
        ("x:sheetProtection", "hashValue"),
        ("x:sheetProtection", "saltValue"),
        ("x:sheetProtection", "spinCount"),
        ("x:chartsheetProtection", "password"),
        ("p:cm", "dt"),
        ("x:pivotCacheDefinition", "refreshedBy"),
        ("x:pivotCacheDefinition", "refreshedDate"),
        ("x:pivotCacheDefinition", "refreshedDateIso"),
        ("x:worksheetSource", "r:id"),
        ("x:table", "connectionId"),
        ("x:tableColumn", "queryTableFieldId"),
        ("x:tableColumn", "uniqueName"),
        ("x:scenario", "user"),
        ("x:comment", "guid"),
        ("x:c", "vm"),
        ("x:c", "cm"),
        ("x:workbookPr", "filterPrivacy"),
        ("x:calcPr", "calcId"),
        ("c:chart", "c14:style"),
        ("p188:author", "initials"),
        ("p188:cm", "likes"),
        ("p188:reply", "likes"),
        ("p188:cm", "assignedTo"),
        ("a:hlinkClick", "tgtFrame"),
        ("x:pivotTableDefinition", "tag"),
        ("x:tableParts", "count"),
    }
)

# Required by their schema, so they get a value that says nothing.
CONSTANTS: dict[tuple[str, str], str] = {
    ("p:cmAuthor", "initials"): "A",
    ("p188:cm", "created"): "2000-01-01T00:00:00.000",
    ("p188:reply", "created"): "2000-01-01T00:00:00.000",
    ("p188:author", "userId"): "none",
    ("p188:author", "providerId"): "None",
    ("xltc:person", "userId"): "none",
    ("xltc:person", "providerId"): "None",
    ("xltc:threadedComment", "dT"): "2000-01-01T00:00:00.00",
    ("xdr:sp", "macro"): "",
    ("xdr:cxnSp", "macro"): "",
    ("xdr:pic", "macro"): "",
    ("xdr:graphicFrame", "macro"): "",
    ("cdr:sp", "macro"): "",
    ("cdr:cxnSp", "macro"): "",
    ("cdr:pic", "macro"): "",
    ("cdr:graphicFrame", "macro"): "",
}

# Field codes that fetch, run or name what stands outside the document: the field goes, its last result stays.
FIELDS: frozenset[str] = frozenset(
    words(
        """INCLUDEPICTURE INCLUDETEXT LINK DDE DDEAUTO DATABASE AUTHOR LASTSAVEDBY USERNAME USERINITIALS
        USERADDRESS FILENAME TEMPLATE DOCPROPERTY INFO ADDIN RD MACROBUTTON IMPORT INCLUDE EMBED MERGEFIELD
        MERGEREC MERGESEQ NEXT NEXTIF SKIPIF AUTOTEXT AUTOTEXTLIST PRINT EDITTIME COMMENTS KEYWORDS SUBJECT
        TITLE SAVEDATE CREATEDATE PRINTDATE REVNUM GREETINGLINE ADDRESSBLOCK CONTROL HTMLCONTROL PRIVATE"""
    )
)
