package io.offhook.provisioning.axl.wire;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which children of a thing the caller wants, by name. What is below them comes whole. */
public final class ReturnedTags {

    private final Optional<Set<String>> names;

    private ReturnedTags(Optional<Set<String>> names) {
        this.names = names;
    }

    /** Of a request for one thing: without the element, all of them. */
    public static ReturnedTags of(Element request) {
        return new ReturnedTags(request.child("returnedTags")
                .map(tags -> tags.children().stream().map(Element::name).collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Of a list, which names them: with none it has the ids alone.
     *
     * @throws AxlFault without the element
     */
    public static ReturnedTags ofList(Element request) {
        if (request.child("returnedTags").isEmpty()) {
            throw AxlFault.invalid("The element returnedTags is missing.");
        }
        return of(request);
    }

    public boolean contain(String name) {
        return names.isEmpty() || names.get().contains(name);
    }
}
