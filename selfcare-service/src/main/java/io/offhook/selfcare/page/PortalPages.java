package io.offhook.selfcare.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.offhook.selfcare.profile.Reader;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The portal: the phones of the user, and the stream that keeps the list up to date. */
@Path("/")
@RolesAllowed(People.ROLE)
@Produces(MediaType.TEXT_HTML)
class PortalPages {

    static final String DISOWNED = "disowned";

    private final FindMyPhones phones;
    private final CurrentReader readers;
    private final LiveStream live;
    private final Clock clock;

    PortalPages(FindMyPhones phones, CurrentReader readers, LiveStream live, Clock clock) {
        this.phones = phones;
        this.readers = readers;
        this.live = live;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> myPhones(@BeanParam ListQuery query, @RestQuery Optional<String> said) {
        return readers.now()
                .chain(reader -> list(query, reader)
                        .map(list -> PageTemplates.of(
                                PageTemplates.phones(
                                        reader.name(),
                                        query.text(),
                                        new RawString(list.whole()),
                                        "/news?"
                                                + query.parameters(
                                                        query.request().page()) + "&seen="
                                                + URLEncoder.encode(list.version(), UTF_8),
                                        said.filter(DISOWNED::equals).isPresent()),
                                reader)));
    }

    /** @param seen the version of the list that the page has */
    @GET
    @Path("news")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> news(
            @BeanParam ListQuery query, @RestQuery Optional<String> seen, @Context Sse sse, RoutingContext request) {
        live.check(readers.userId());
        query.parameters(0); // refused now if it cannot be
        return readers.now()
                .onItem()
                .transformToMulti(reader -> live.of(reader, seen.orElse(""), () -> list(query, reader), sse, request));
    }

    private Uni<PageParts> list(ListQuery query, Reader reader) {
        return page(query.request(), query.text(), reader)
                .map(mine -> ListParts.of(mine, query, reader, clock.instant()));
    }

    /** Behind the last page there is nothing to read: phones may have gone since its link was made. */
    private Uni<Page<MyPhone>> page(PageRequest request, String text, Reader reader) {
        return phones.page(reader.userId(), text, request)
                .chain(mine -> mine.page() <= mine.lastPage()
                        ? Uni.createFrom().item(mine)
                        : phones.page(reader.userId(), text, new PageRequest((int) mine.lastPage(), request.size())));
    }
}
