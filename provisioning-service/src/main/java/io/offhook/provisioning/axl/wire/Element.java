package io.offhook.provisioning.axl.wire;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An element of a request.
 *
 * @param uuid the attribute {@code uuid}: of a reference
 * @param text all its text, without blanks around it
 */
public record Element(String name, @Nullable String uuid, String text, List<Element> children) {

    public Element {
        children = List.copyOf(children);
    }

    /** @throws AxlFault if there are two of this name: whoever reads the request otherwise may take the other one */
    public Optional<Element> child(String childName) {
        var found = all(childName);
        if (found.size() > 1) {
            throw AxlFault.invalid("The element " + childName + " is there more than once.");
        }
        return found.stream().findFirst();
    }

    /** Its children of this name. */
    public List<Element> all(String childName) {
        return children.stream().filter(each -> each.name().equals(childName)).toList();
    }

    /** The text of a child. An empty one counts, {@code xsi:nil} as one. */
    public Optional<String> textOf(String childName) {
        return child(childName).map(Element::text);
    }

    /** The same, but an empty one is as absent. */
    public Optional<String> valueOf(String childName) {
        return textOf(childName).filter(it -> !it.isEmpty());
    }

    /** @throws AxlFault if there is none, or it is empty */
    public String require(String childName) {
        return valueOf(childName)
                .orElseThrow(() -> AxlFault.invalid("The element " + childName + " is missing or empty."));
    }

    /** {@code t}, {@code true} or {@code 1}, and their opposites. */
    public Optional<Boolean> flagOf(String childName) {
        return valueOf(childName).map(it -> switch (it) {
            case "t", "true", "1" -> true;
            case "f", "false", "0" -> false;
            default -> throw AxlFault.invalid("The element " + childName + " is true or false.");
        });
    }

    /** A whole number that is not negative. */
    public Optional<Long> numberOf(String childName) {
        return valueOf(childName).map(it -> {
            if (!it.matches("[0-9]{1,18}")) {
                throw AxlFault.invalid("The element " + childName + " is a whole number.");
            }
            return Long.valueOf(it);
        });
    }

    public Optional<UUID> uuidOf(String childName) {
        return valueOf(childName).map(AxlUuid::parse);
    }

    /** Not for logs: texts may be personal, or digits of a code. */
    @Override
    public String toString() {
        return "Element[" + name + "]";
    }
}
