package io.offhook.provisioning.axl.operation;

import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.value.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which part of a list is wanted. Without {@code first} it is all of it, and {@code skip} does not count. */
public record ListRange(int skip, long first) {

    private static final long MAX_SKIP = 10_000_000;

    public static ListRange of(Element request) {
        var first = request.numberOf("first");
        var skip = first.flatMap(ignored -> request.numberOf("skip")).orElse(0L);
        if (skip > MAX_SKIP) {
            throw AxlFault.invalid("The element skip is at most " + MAX_SKIP + ".");
        }
        return new ListRange(skip.intValue(), first.orElse(Long.MAX_VALUE));
    }

    public <T> Stream<T> of(List<T> all) {
        return all.stream().skip(skip).limit(first);
    }

    /** The criteria of a list. Those that are empty match what is empty. */
    public static Element criteria(Element request) {
        return request.child("searchCriteria")
                .orElseThrow(() -> AxlFault.invalid("The element searchCriteria is missing."));
    }

    /**
     * The same, and refuses criteria that are not known, or misspelled: passed over, they make a list longer than the caller thinks.
     *
     * @param known those of the schema
     */
    public static Element criteria(Element request, Set<String> known) {
        var criteria = criteria(request);
        if (!criteria.children().stream().map(Element::name).allMatch(known::contains)) {
            throw AxlFault.invalid("The criteria of this list are " + String.join(", ", new TreeSet<>(known))
                    + ", and there are no others.");
        }
        return criteria;
    }

    /** The same for lists that need a criterion. */
    public static Element oneOrMoreCriteria(Element request, Set<String> known) {
        var criteria = criteria(request, known);
        if (criteria.children().isEmpty()) {
            throw AxlFault.invalid("The element searchCriteria has no criterion; % alone matches all.");
        }
        return criteria;
    }

    public static Optional<Wildcard> wildcard(Element criteria, String name) {
        return criteria.textOf(name).map(Wildcard::new);
    }

    /** Whether a criterion allows this value, which all have. */
    public static boolean allows(Element criteria, String name, String value) {
        return wildcard(criteria, name).map(it -> it.matches(value)).orElse(true);
    }
}
