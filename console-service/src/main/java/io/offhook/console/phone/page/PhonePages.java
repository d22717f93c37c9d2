package io.offhook.console.phone.page;

import io.offhook.console.page.Said;
import io.offhook.console.phone.PhoneCounts;
import io.offhook.console.phone.PhoneFilter;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.CountPhones;
import io.offhook.console.phone.store.ListPhones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The list of phones. */
@Path("/phones")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class PhonePages {

    private static final int SIZE = 50;

    private final ListPhones phones;
    private final CountPhones counts;

    PhonePages(ListPhones phones, CountPhones counts) {
        this.phones = phones;
        this.counts = counts;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(PhoneListView view, @Nullable Said said);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@BeanParam PhoneListQuery query, @RestQuery Optional<String> said) {
        var filter = query.filter();
        return counts.all()
                .chain(counted -> phones.page(filter, query.after(), SIZE + 1)
                        .map(found -> Templates.list(
                                view(query, filter, found, counted),
                                Said.of(said).orElse(null))));
    }

    private static PhoneListView view(
            PhoneListQuery query, PhoneFilter filter, List<PhoneRecord> found, PhoneCounts counts) {
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        @Nullable String next = found.size() > SIZE ? query.link(shown.getLast().deviceName()) : null;
        return new PhoneListView(query, filter, shown, counts, next);
    }
}
