package io.offhook.console.catalogue.page;

import io.offhook.console.catalogue.DocumentForm;
import io.offhook.console.catalogue.DocumentKind;
import io.offhook.console.catalogue.DocumentSchema;
import io.offhook.console.catalogue.FormField;
import io.offhook.console.owning.Failure;
import io.offhook.console.setting.SettingState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a document.
 *
 * @param name empty: of a new one
 * @param version that the form was made of, as an entity tag
 * @param suggestions what exists, by the names of the fields that take it
 * @param about what the page tells of a document that exists; absent: it is new
 */
record DocumentView(
        DocumentKind kind,
        DocumentSchema schema,
        String name,
        DocumentForm form,
        String version,
        Map<String, List<String>> suggestions,
        @Nullable About about,
        @Nullable Failure failure) {

    /**
     * What belongs to a document without being in it.
     *
     * @param use absent: the service did not tell
     * @param state absent: it is built in, and nobody altered it
     * @param onboardingMethod of a model; empty: it is none
     */
    record About(
            @Nullable Use use, @Nullable SettingState state, List<SettingState> history, String onboardingMethod) {}

    /** What names a document. */
    record Use(long phones, List<String> documents) {

        public String sentence() {
            var by = phones == 1 ? "1 phone" : phones + " phones";
            if (phones == 0 && documents.isEmpty()) {
                return "Nothing uses it.";
            }
            return "Used by " + by + (documents.isEmpty() ? "." : ", and by " + String.join(", ", documents) + ".");
        }

        public boolean isNone() {
            return phones == 0 && documents.isEmpty();
        }
    }

    public boolean isNew() {
        return about == null;
    }

    public String value(FormField field) {
        return form.value(field);
    }

    public boolean isWrong(FormField field) {
        return failure != null
                && (failure.field().equals(field.name())
                        || failure.field().startsWith(field.name() + "[")
                        || field.columns().stream()
                                .anyMatch(column -> failure.field().equals(column.name())));
    }

    public List<Integer> rows(FormField field) {
        return form.rows(field);
    }

    public String cell(FormField field, int row, FormField column) {
        return form.cell(field, row, column);
    }

    public boolean isSuggested(FormField field) {
        return suggestions.containsKey(field.name());
    }
}
