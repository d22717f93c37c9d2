package io.offhook.console.subject.page;

import io.offhook.console.handle.Handle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a search came to.
 *
 * @param text what was looked for, or why nothing was
 */
record SearchView(List<SearchHit> hits, String text) {

    static SearchView of(Handle handle, List<SearchHit> hits) {
        return new SearchView(hits, tried(handle));
    }

    /** In the order in which they were found. */
    public Map<String, List<SearchHit>> byKind() {
        return hits.stream().collect(Collectors.groupingBy(SearchHit::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private static String tried(Handle handle) {
        return switch (handle) {
            case Handle.Mac ignored -> "Looked for a phone and a device with this MAC.";
            case Handle.DeviceName ignored -> "Looked for a phone and a device of this name, also of former names.";
            case Handle.Id ignored -> "Looked for a phone, a code, an event and a request with this id.";
            case Handle.Fingerprint ignored -> "Looked for a certificate with this SHA-256.";
            case Handle.Address ignored -> "Looked for devices at this address.";
            case Handle.DirectoryNumber ignored -> "Looked for phones that show this number. Type all of its digits.";
            case Handle.MacOrNumber ignored -> "Looked for phones with this number, and for a device with this MAC.";
            case Handle.Text ignored ->
                "Looked for a user with this id, for names and mail addresses that begin so, and for a phone or an expected"
                        + " device with this serial number.";
        };
    }
}
