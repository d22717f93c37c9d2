package io.offhook.pki.tlv;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All elements of a part whose order means nothing; makers order them differently. Each stands there at most once. */
public final class Elements {

    private final Map<Integer, Element> byTag = new LinkedHashMap<>();
    private final int begin;

    private Elements(int begin) {
        this.begin = begin;
    }

    /** @param known every tag that may stand there */
    public static Elements of(TlvReader part, Set<Integer> known) throws MalformedFile {
        var elements = new Elements(part.offset());
        while (!part.isAtEnd()) {
            var element = part.takeAny();
            if (!known.contains(element.tag())) {
                throw element.malformed(Reason.UNEXPECTED_TAG, "unknown here");
            }
            if (elements.byTag.put(element.tag(), element) != null) {
                throw element.malformed(Reason.DUPLICATE_TAG, "here for the second time");
            }
        }
        return elements;
    }

    public Element get(int tag) throws MalformedFile {
        var element = byTag.get(tag);
        if (element == null) {
            throw new MalformedFile(Reason.MISSING_TAG, tag, begin, "missing from what begins here");
        }
        return element;
    }

    public Optional<Element> find(int tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    public List<Field> inOrder() {
        return byTag.values().stream().map(Element::field).toList();
    }
}
