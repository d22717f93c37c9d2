package io.offhook.console.catalogue.page;

import io.offhook.console.catalogue.DocumentForm;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A form of a document as it came: the names of its fields, and as many values. */
class TypedDocument {

    @RestForm
    @Nullable
    String name;

    /** That the form was made of. */
    @RestForm
    @Nullable
    String version;

    @RestForm
    @Nullable
    List<String> field;

    @RestForm
    @Nullable
    List<String> value;

    String documentName() {
        return name == null ? "" : name.strip();
    }

    Optional<String> seen() {
        return Optional.ofNullable(version).filter(each -> !each.isEmpty());
    }

    DocumentForm form() {
        var values = new HashMap<String, String>();
        if (field != null && value != null) {
            for (int place = 0; place < Math.min(field.size(), value.size()); place++) {
                values.put(field.get(place), value.get(place));
            }
        }
        return new DocumentForm(values);
    }
}
