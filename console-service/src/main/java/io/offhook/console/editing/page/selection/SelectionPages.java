package io.offhook.console.editing.page.selection;

import static io.offhook.console.owning.OwningService.PROVISIONING;

import io.offhook.console.editing.page.Choices;
import io.offhook.console.editing.page.selection.SelectionView.Outcome;
import io.offhook.console.editing.page.selection.SelectionView.Preview;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.owning.Commands;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.phone.BulkEdit;
import io.offhook.console.phone.BulkEdit.Kind;
import io.offhook.console.phone.page.PhoneListQuery;
import io.offhook.console.phone.store.ListPhones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Edits many phones: what to change, what will change for each, and then a job of provisioning. */
@Path("/phones/selection")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class SelectionPages {

    private final ListPhones phones;
    private final Choices choices;
    private final PreviewingEdit previewing;
    private final EditingAtOnce editing;
    private final Commands commands;

    SelectionPages(
            ListPhones phones, Choices choices, PreviewingEdit previewing, EditingAtOnce editing, Commands commands) {
        this.phones = phones;
        this.choices = choices;
        this.previewing = previewing;
        this.editing = editing;
        this.commands = commands;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance choose(SelectionView view);

        static native TemplateInstance preview(Preview view);

        static native TemplateInstance outcomes(Kind kind, List<Outcome> outcomes);
    }

    /** From the list. Changes nothing. */
    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> choose(@BeanParam PhoneListQuery query, @BeanParam SelectionForm form) {
        var selected = form.isAll()
                ? phones.names(query.filter(), SelectedNames.MOST).map(names -> SelectedNames.of(names.stream()))
                : Uni.createFrom().item(form.selected());
        return selected.flatMap(it -> choose(it, form, problem(it)));
    }

    /** Changes nothing yet. */
    @POST
    @Path("preview")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> preview(@BeanParam SelectionForm form) {
        var selected = form.selected();
        var problem = problem(selected, form.edit());
        return problem != null ? choose(selected, form, problem) : preview(selected, form, null);
    }

    @POST
    @Path("job")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> start(@BeanParam SelectionForm form) {
        var selected = form.selected();
        var edit = form.edit();
        var problem = problem(selected, edit);
        if (problem != null) {
            return choose(selected, form, problem);
        }
        return edit.kind().isJob() ? submit(selected, form, edit) : editAtOnce(selected, edit.kind());
    }

    private Uni<RestResponse<TemplateInstance>> submit(SelectedNames selected, SelectionForm form, BulkEdit edit) {
        var mode = edit.kind() == Kind.REMOVE ? "delete" : "update";
        return commands.upload(
                        PROVISIONING,
                        "/api/v1/phone-jobs?mode=" + mode + "&description=Selected%20in%20the%20console",
                        "text/csv",
                        form.key(),
                        PhoneRows.csv(selected.names(), edit))
                .flatMap(answer -> switch (answer) {
                    case Done it ->
                        Uni.createFrom()
                                .item(PageAnswer.said(
                                        "/bulk/" + it.body().path("id").asText(""), Said.STARTED));
                    case Refused it -> preview(selected, form, CommandProblem.of(it));
                    case Unavailable ignored -> preview(selected, form, CommandProblem.unavailable());
                });
    }

    private Uni<RestResponse<TemplateInstance>> editAtOnce(SelectedNames selected, Kind kind) {
        return editing.edit(selected.names(), kind)
                .map(outcomes -> RestResponse.ok(Templates.outcomes(kind, outcomes)));
    }

    private static @Nullable CommandProblem problem(SelectedNames selected, BulkEdit edit) {
        if (edit.isEmpty()) {
            return CommandProblem.at("kind", "Say what to change.");
        }
        if (!edit.kind().isJob() && selected.names().size() > SelectionView.AT_ONCE) {
            return CommandProblem.at(
                    "kind",
                    "\"" + edit.kind().label() + "\" works for at most " + SelectionView.AT_ONCE + " phones at once.");
        }
        return problem(selected);
    }

    private static @Nullable CommandProblem problem(SelectedNames selected) {
        return selected.names().isEmpty()
                ? CommandProblem.at("phone", "No phone is selected: go back to the list and check some.")
                : null;
    }

    private Uni<RestResponse<TemplateInstance>> choose(
            SelectedNames selected, SelectionForm form, @Nullable CommandProblem problem) {
        return view(selected, form, problem).map(view -> PageAnswer.of(Templates.choose(view), problem));
    }

    private Uni<RestResponse<TemplateInstance>> preview(
            SelectedNames selected, SelectionForm form, @Nullable CommandProblem problem) {
        return view(selected, form, problem)
                .flatMap(previewing::preview)
                .map(view -> PageAnswer.of(Templates.preview(view), problem));
    }

    private Uni<SelectionView> view(SelectedNames selected, SelectionForm form, @Nullable CommandProblem problem) {
        return choices.read()
                .map(suggested -> new SelectionView(selected, form.edit(), form.key(), suggested, problem));
    }
}
