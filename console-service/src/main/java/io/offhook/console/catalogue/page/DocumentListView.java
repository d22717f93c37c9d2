package io.offhook.console.catalogue.page;

import io.offhook.console.catalogue.DocumentKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a kind.
 *
 * @param description of the kind
 * @param searched what the names shown have in them; empty: all are shown
 * @param left how many more match than are shown
 * @param notice why the list is not complete
 */
record DocumentListView(
        DocumentKind kind,
        String description,
        List<DocumentRow> rows,
        String searched,
        int left,
        @Nullable String notice) {

    public DocumentKind[] kinds() {
        return DocumentKind.values();
    }
}
