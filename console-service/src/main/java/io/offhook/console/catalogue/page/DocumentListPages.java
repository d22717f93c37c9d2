package io.offhook.console.catalogue.page;

import io.offhook.console.catalogue.DocumentKind;
import io.offhook.console.catalogue.DocumentSchema;
import io.offhook.console.catalogue.page.DocumentView.Use;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.page.Frame;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.setting.SettingState;
import io.offhook.console.setting.store.FindSettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The kinds of named documents, and the list of each. */
@Path("/catalogue")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class DocumentListPages {

    private static final int MOST = 500;

    private final DocumentCommands documents;
    private final FindSettings settings;
    private final AnswerReader reader;
    private final Frame frame;

    DocumentListPages(DocumentCommands documents, FindSettings settings, AnswerReader reader, Frame frame) {
        this.documents = documents;
        this.settings = settings;
        this.reader = reader;
        this.frame = frame;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance kinds(Map<DocumentKind, String> kinds);

        static native TemplateInstance list(DocumentListView view);

        static native TemplateInstance use(String sentence);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance kinds() {
        var kinds = new LinkedHashMap<DocumentKind, String>();
        for (var kind : DocumentKind.values()) {
            if (frame.admin() || !kind.isForAdministrators()) {
                kinds.put(kind, DocumentSchema.of(kind).description());
            }
        }
        return Templates.kinds(kinds);
    }

    @GET
    @Path("{kind}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(
            @RestPath String kind, @RestQuery Optional<String> q, @RestQuery Optional<String> said) {
        var known = kind(kind);
        return Uni.combine()
                .all()
                .unis(documents.list(known), settings.below(known.prefix()))
                .with((answer, states) -> PageAnswer.after(
                        said, Templates.list(view(known, q.map(String::strip).orElse(""), answer, states))));
    }

    /** How many phones and which documents use one: what the list asks for when somebody wants to know. */
    @GET
    @Path("{kind}/use")
    @Operation(hidden = true)
    public Uni<TemplateInstance> use(@RestPath String kind, @RestQuery @DefaultValue("") String name) {
        return documents
                .use(kind(kind), name)
                .map(answer -> Templates.use(
                        reader.one(answer, Use.class).map(Use::sentence).orElse("Not known now.")));
    }

    private DocumentKind kind(String path) {
        var kind = DocumentKind.of(path).orElseThrow(NotFoundException::new);
        if (kind.isForAdministrators() && !frame.admin()) {
            throw new ForbiddenException();
        }
        return kind;
    }

    private static DocumentListView view(DocumentKind kind, String searched, Answer answer, List<SettingState> states) {
        var schema = DocumentSchema.of(kind);
        var rows = answer instanceof Done done ? rows(kind, schema, done, states) : published(states);
        var matching = rows.stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(searched.toLowerCase(Locale.ROOT)))
                .toList();
        @Nullable
        String notice = answer instanceof Done
                ? null
                : "The service that owns these does not answer. What is built in is not in this list.";
        return new DocumentListView(
                kind,
                schema.description(),
                matching.stream().limit(MOST).toList(),
                searched,
                Math.max(0, matching.size() - MOST),
                notice);
    }

    private static List<DocumentRow> rows(
            DocumentKind kind, DocumentSchema schema, Done done, List<SettingState> states) {
        var byName = states.stream().collect(Collectors.toMap(SettingState::name, Function.identity(), (a, b) -> a));
        return StreamSupport.stream(done.body().spliterator(), false)
                .map(each -> DocumentRow.of(
                        kind,
                        schema,
                        each,
                        byName.get(each.path(kind.listedNameField()).asText(""))))
                .toList();
    }

    private static List<DocumentRow> published(List<SettingState> states) {
        return states.stream()
                .map(each -> new DocumentRow(each.name(), "", each))
                .toList();
    }
}
