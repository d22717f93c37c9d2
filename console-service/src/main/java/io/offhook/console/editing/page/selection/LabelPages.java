package io.offhook.console.editing.page.selection;

import io.offhook.console.editing.page.selection.LabelView.Sheet;
import io.offhook.console.page.FailurePage;
import io.offhook.console.page.Section;
import io.offhook.console.phone.PhoneFilter;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneState;
import io.offhook.console.phone.page.PhoneListQuery;
import io.offhook.console.phone.store.ListPhones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Labels for the staging desk: a sheet of paper with the codes of phones that wait. */
@Path("/phones/labels")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class LabelPages {

    private static final int MOST = 60;
    private static final int BAD_REQUEST = 400;
    private static final String NONE =
            "No phone is selected. Go back to the list of phones, and tick those that need a label.";

    private final ListPhones phones;
    private final RevealingLabels revealing;

    LabelPages(ListPhones phones, RevealingLabels revealing) {
        this.phones = phones;
        this.revealing = revealing;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        /** @param more whether there are more than a sheet has room for */
        static native TemplateInstance choose(List<PhoneRecord> phones, SelectedNames selected, boolean more);

        static native TemplateInstance sheet(Sheet sheet);
    }

    /** The first phones that match and wait for their code. No code is shown yet. */
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> choose(@BeanParam PhoneListQuery query) {
        return phones.page(waiting(query.filter()), query.after(), MOST + 1).map(found -> {
            var shown = found.subList(0, Math.min(MOST, found.size()));
            return Templates.choose(
                    shown, SelectedNames.of(shown.stream().map(PhoneRecord::deviceName)), found.size() > MOST);
        });
    }

    private static PhoneFilter waiting(PhoneFilter filter) {
        return new PhoneFilter(
                filter.name(), filter.model(), filter.devicePool(), Optional.of(PhoneState.WAITING), filter.ownerId());
    }

    @POST
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> sheet(@BeanParam SelectionForm form) {
        var names = form.selected().names();
        return names.isEmpty()
                ? Uni.createFrom().item(FailurePage.of(Section.PHONES, BAD_REQUEST, NONE))
                : sheet(names);
    }

    private Uni<RestResponse<TemplateInstance>> sheet(List<String> names) {
        return phones.named(names.subList(0, Math.min(MOST, names.size())))
                .flatMap(revealing::reveal)
                .map(sheet -> RestResponse.ok(Templates.sheet(sheet)));
    }
}
