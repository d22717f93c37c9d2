package io.offhook.console.trust.page;

import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.trust.TrustItem;
import io.offhook.console.trust.TrustKind;
import io.offhook.console.trust.store.FindTrustItems;
import io.offhook.contracts.trust.DeviceDenied;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Devices that are refused although they are genuine. */
@Path("/trust/denials")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class DenialPages {

    private static final String PATH = "/api/v1/denied-devices";
    private static final String HERE = "/trust/denials";
    private static final int SIZE = 50;

    private final FindTrustItems items;
    private final Commands commands;

    DenialPages(FindTrustItems items, Commands commands) {
        this.items = items;
        this.commands = commands;
    }

    /**
     * A page of the list, and the form that adds to it.
     *
     * @param next key after which the next page begins; empty: this is the last one
     */
    record View(
            List<TrustItem<DeviceDenied>> denials,
            String next,
            @Nullable Failure failure,
            String device,
            String reason) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(
            @RestQuery Optional<String> after, @RestQuery Optional<String> device, @RestQuery Optional<String> said) {
        return page(after.orElse(""), null, device.orElse(""), "").map(page -> PageAnswer.after(said, page));
    }

    @POST
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> deny(
            @RestForm @Nullable String device, @RestForm @Nullable String reason) {
        var named = device == null ? "" : device.strip();
        var why = reason == null ? "" : reason.strip();
        var bare = named.replaceAll("[:.\\s-]", "");
        var key = bare.matches("[0-9A-Fa-f]{64}") ? "certificateFingerprint" : "mac";
        var body = Map.of(key, key.equals("mac") ? named : bare, "reason", why);
        return commands.post(OwningService.TVS, PATH, body)
                .chain(answer ->
                        TrustCommands.answer(answer, HERE, Said.DENIED, failure -> page("", failure, named, why)));
    }

    @POST
    @Path("allow")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> allow(@RestForm @Nullable String device) {
        var path = PATH + "/" + PathPart.of(device == null ? "" : device);
        return commands.delete(OwningService.TVS, path, Optional.empty())
                .chain(answer ->
                        TrustCommands.answer(answer, HERE, Said.ALLOWED, failure -> page("", failure, "", "")));
    }

    private Uni<TemplateInstance> page(String after, @Nullable Failure failure, String device, String reason) {
        return items.page(TrustKind.DENIAL, DeviceDenied.class, after, SIZE + 1).map(found -> {
            var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
            var next = found.size() > SIZE ? PathPart.of(shown.getLast().key()) : "";
            return Templates.list(new View(shown, next, failure, device, reason));
        });
    }
}
