package io.offhook.console.catalogue.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.console.catalogue.DocumentForm;
import io.offhook.console.catalogue.DocumentKind;
import io.offhook.console.catalogue.DocumentSchema;
import io.offhook.console.catalogue.page.DocumentView.About;
import io.offhook.console.catalogue.page.DocumentView.Use;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Failure;
import io.offhook.console.phone.store.CountPhones;
import io.offhook.console.setting.store.FindSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of a document shows. */
@ApplicationScoped
class DocumentQuestions {

    private static final int HISTORY = 20;

    private final DocumentCommands documents;
    private final FindSettings settings;
    private final CountPhones phones;
    private final AnswerReader reader;
    private final SuggestedValues suggested;

    DocumentQuestions(
            DocumentCommands documents,
            FindSettings settings,
            CountPhones phones,
            AnswerReader reader,
            SuggestedValues suggested) {
        this.documents = documents;
        this.settings = settings;
        this.phones = phones;
        this.reader = reader;
        this.suggested = suggested;
    }

    /** The document as it is, or why there is none. */
    record Found(
            Optional<JsonNode> document,
            String version,
            Map<String, List<String>> suggestions,
            About about,
            Answer answer) {}

    Uni<Found> find(DocumentKind kind, String name) {
        var key = kind.prefix() + name;
        return Uni.combine()
                .all()
                .unis(
                        documents.one(kind, name),
                        use(kind, name),
                        settings.one(key),
                        settings.history(key, Optional.empty(), HISTORY),
                        suggested.of(DocumentSchema.of(kind)))
                .with((answer, use, state, history, suggestions) -> {
                    var document =
                            answer instanceof Answer.Done done && done.body().isObject()
                                    ? Optional.of(done.body())
                                    : Optional.<JsonNode>empty();
                    var method = document.map(it -> it.path("onboardingMethod").asText(""))
                            .orElse("");
                    return new Found(
                            document,
                            answer instanceof Answer.Done done ? done.version().orElse("") : "",
                            suggestions,
                            new About(use.orElse(null), state.orElse(null), history, method),
                            answer);
                });
    }

    private Uni<Optional<Use>> use(DocumentKind kind, String name) {
        if (kind == DocumentKind.MODELS) {
            return phones.all()
                    .map(counts -> Optional.of(new Use(counts.byModel().getOrDefault(name, 0L), List.of())));
        }
        return kind.tellsUse()
                ? documents.use(kind, name).map(answer -> reader.one(answer, Use.class))
                : Uni.createFrom().item(Optional.empty());
    }

    /** Of a new document. */
    Uni<DocumentView> added(DocumentKind kind, String name, DocumentForm form, @Nullable Failure failure) {
        var schema = DocumentSchema.of(kind);
        return suggested
                .of(schema)
                .map(suggestions -> new DocumentView(kind, schema, name, form, "", suggestions, null, failure));
    }

    /** @param failure absent: nothing was refused */
    DocumentView view(
            DocumentKind kind, String name, Found found, @Nullable DocumentForm typed, @Nullable Failure failure) {
        var schema = DocumentSchema.of(kind);
        var form = typed != null
                ? typed
                : found.document().map(it -> DocumentForm.of(schema, it)).orElse(DocumentForm.BLANK);
        return new DocumentView(kind, schema, name, form, found.version(), found.suggestions(), found.about(), failure);
    }
}
