package io.offhook.console.activationcode.page;

import io.offhook.console.owning.Commands;
import io.offhook.console.owning.HandedOnFile;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Files: live codes with their digits, for administrators and on record, and the device report without any. */
@Path("/codes/files")
@RolesAllowed({"admin", "operator"})
class CodeExportPages {

    private static final String CSV = "text/csv";

    private final Commands commands;

    CodeExportPages(Commands commands) {
        this.commands = commands;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance files(String job);
    }

    /** @param job the bulk job whose codes the form names */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance files(@RestQuery @DefaultValue("") String job) {
        return Templates.files(job);
    }

    /** A POST: it has digits, and the service puts it on record. */
    @POST
    @Path("codes.csv")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<Response> codes(
            @RestForm @DefaultValue("") String jobId,
            @RestForm @DefaultValue("") String devicePool,
            @RestForm @DefaultValue("") String model,
            @RestForm @DefaultValue("") String ownerId) {
        var filter = new LinkedHashMap<String, String>();
        filter.put("jobId", jobId);
        filter.put("devicePool", devicePool);
        filter.put("model", model);
        filter.put("ownerId", ownerId);
        return HandedOnFile.of(
                commands.download(OwningService.ACTIVATION, "/api/v1/codes/export" + query(filter), CSV));
    }

    @GET
    @Path("device-report.csv")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> deviceReport(
            @RestQuery @DefaultValue("") String devicePool,
            @RestQuery @DefaultValue("") String model,
            @RestQuery @DefaultValue("") String ownerId) {
        var filter = new LinkedHashMap<String, String>();
        filter.put("devicePool", devicePool);
        filter.put("model", model);
        filter.put("ownerId", ownerId);
        return HandedOnFile.of(
                commands.download(OwningService.PROVISIONING, "/api/v1/device-report/csv" + query(filter), CSV));
    }

    /** What is blank is left out. */
    private static String query(Map<String, String> filter) {
        var query = filter.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(each -> each.getKey() + "=" + PathPart.of(each.getValue().strip()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
