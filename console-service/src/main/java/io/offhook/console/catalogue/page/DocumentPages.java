package io.offhook.console.catalogue.page;

import io.offhook.console.catalogue.DocumentForm;
import io.offhook.console.catalogue.DocumentForm.Unusable;
import io.offhook.console.catalogue.DocumentKind;
import io.offhook.console.catalogue.DocumentSchema;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.FailurePage;
import io.offhook.console.page.Frame;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.page.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One document: its form, and what becomes of it. */
@Path("/catalogue")
@Produces(MediaType.TEXT_HTML)
class DocumentPages {

    /** Of what nobody altered, and of what there is not: who adds one overwrites none. */
    private static final String NEVER_STORED = "\"0\"";

    private static final int CHANGED_SINCE = 412;
    private static final String CHANGED =
            "Somebody changed this since you opened it. Look at what it is now, and repeat your change.";
    private static final String TAKEN = "There is one of this name already. Change that one, or take another name.";

    private final DocumentCommands documents;
    private final DocumentQuestions questions;
    private final Frame frame;

    DocumentPages(DocumentCommands documents, DocumentQuestions questions, Frame frame) {
        this.documents = documents;
        this.questions = questions;
        this.frame = frame;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance document(DocumentView view);
    }

    @GET
    @Path("{kind}/document")
    @RolesAllowed({"admin", "operator"})
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> document(
            @RestPath String kind, @RestQuery @DefaultValue("") String name, @RestQuery Optional<String> said) {
        var known = kind(kind);
        return questions.find(known, name).map(found -> {
            if (found.document().isEmpty()) {
                return missing(found.answer());
            }
            var page = Templates.document(questions.view(known, name, found, null, null));
            return RestResponse.ok(PageAnswer.after(said, page));
        });
    }

    private static RestResponse<TemplateInstance> missing(Answer answer) {
        return switch (answer) {
            case Done ignored -> FailurePage.of(Section.CATALOGUE, 404, "There is none of this name.");
            case Refused it -> FailurePage.of(Section.CATALOGUE, it.status(), it.detail());
            case Unavailable ignored ->
                FailurePage.of(Section.CATALOGUE, 503, "The service that owns this does not answer.");
        };
    }

    /** @param copy the name of the document whose values the form has */
    @GET
    @Path("{kind}/new")
    @RolesAllowed({"admin", "operator"})
    @Operation(hidden = true)
    public Uni<TemplateInstance> blank(@RestPath String kind, @RestQuery Optional<String> copy) {
        var known = kind(kind);
        return copy.map(name -> documents.one(known, name).map(answer -> copied(known, answer)))
                .orElseGet(() -> Uni.createFrom().item(DocumentForm.blank(DocumentSchema.of(known))))
                .chain(form -> questions.added(known, "", form, null))
                .map(Templates::document);
    }

    private static DocumentForm copied(DocumentKind kind, Answer answer) {
        return answer instanceof Done done ? DocumentForm.of(DocumentSchema.of(kind), done.body()) : DocumentForm.BLANK;
    }

    @POST
    @Path("{kind}/new")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> add(@RestPath String kind, @BeanParam TypedDocument typed) {
        var known = kind(kind);
        var name = typed.documentName();
        if (name.isEmpty()) {
            var failure = Failure.field(known.nameField(), "Give it a name.");
            return again(known, typed, failure);
        }
        return put(known, name, Optional.of(NEVER_STORED), typed.form())
                .chain(failed -> failed.map(it -> again(known, typed, named(it)))
                        .orElseGet(() -> Uni.createFrom().item(PageAnswer.said(address(known, name), Said.SAVED))));
    }

    private Uni<RestResponse<TemplateInstance>> again(DocumentKind kind, TypedDocument typed, Failure failure) {
        return questions
                .added(kind, typed.documentName(), typed.form(), failure)
                .map(view -> PageAnswer.failed(failure.status(), Templates.document(view)));
    }

    private static Failure named(Failure failure) {
        return failure.status() == CHANGED_SINCE ? new Failure(CHANGED_SINCE, TAKEN, "") : failure;
    }

    @POST
    @Path("{kind}/document")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> change(@RestPath String kind, @BeanParam TypedDocument typed) {
        var known = kind(kind);
        return put(known, typed.documentName(), typed.seen(), typed.form())
                .chain(failure -> after(known, typed, failure, address(known, typed.documentName()), Said.SAVED));
    }

    @POST
    @Path("{kind}/delete")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> delete(@RestPath String kind, @BeanParam TypedDocument typed) {
        var known = kind(kind);
        return documents
                .delete(known, typed.documentName(), typed.seen())
                .map(Failure::in)
                .chain(failure -> after(known, typed, failure, "/catalogue/" + known.path(), Said.REMOVED));
    }

    @POST
    @Path("{kind}/onboarding-method")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> choose(
            @RestPath String kind, @BeanParam TypedDocument typed, @RestForm @DefaultValue("") String method) {
        var name = typed.documentName();
        return documents
                .choose(name, method)
                .map(Failure::in)
                .chain(failure ->
                        after(DocumentKind.MODELS, typed, failure, address(DocumentKind.MODELS, name), Said.SAVED));
    }

    private Uni<Optional<Failure>> put(DocumentKind kind, String name, Optional<String> version, DocumentForm form) {
        try {
            return documents
                    .put(kind, name, version, form.document(DocumentSchema.of(kind)))
                    .map(Failure::in);
        } catch (Unusable e) {
            return Uni.createFrom()
                    .item(Optional.of(Failure.field(e.field(), Objects.requireNonNullElse(e.getMessage(), ""))));
        }
    }

    /** Leads on, or shows the document again: with what was typed, unless it is another one by now. */
    private Uni<RestResponse<TemplateInstance>> after(
            DocumentKind kind, TypedDocument typed, Optional<Failure> failed, String next, Said said) {
        if (failed.isEmpty()) {
            return Uni.createFrom().item(PageAnswer.said(next, said));
        }
        boolean isStale = failed.get().status() == CHANGED_SINCE;
        var failure = isStale ? new Failure(CHANGED_SINCE, CHANGED, "") : failed.get();
        @Nullable DocumentForm form = typed.field == null || isStale ? null : typed.form();
        return questions
                .find(kind, typed.documentName())
                .map(found -> PageAnswer.failed(
                        failure.status(),
                        Templates.document(questions.view(kind, typed.documentName(), found, form, failure))));
    }

    private static String address(DocumentKind kind, String name) {
        return "/catalogue/" + kind.path() + "/document?name=" + PathPart.of(name);
    }

    private DocumentKind kind(String path) {
        var kind = DocumentKind.of(path).orElseThrow(NotFoundException::new);
        if (kind.isForAdministrators() && !frame.admin()) {
            throw new ForbiddenException();
        }
        return kind;
    }
}
