package io.offhook.console.bulk.page;

import io.offhook.console.owning.Commands;
import io.offhook.console.owning.HandedOnFile;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The files that a job begins with: those to fill in, and phones as files. */
@Path("/bulk/files")
@RolesAllowed({"admin", "operator"})
class BulkFilePages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> FILES = Map.of(
            "import-template.csv", "/api/v1/phones/import-template.csv",
            "import-template.xlsx", "/api/v1/phones/import-template.xlsx",
            "phones.csv", "/api/v1/phones/export",
            "phones.xlsx", "/api/v1/phones/export.xlsx");

    private final Commands commands;

    BulkFilePages(Commands commands) {
        this.commands = commands;
    }

    /** What is blank does not matter. */
    @GET
    @Path("{name}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> file(
            @RestPath String name,
            @RestQuery @DefaultValue("") String model,
            @RestQuery @DefaultValue("") String devicePool,
            @RestQuery @DefaultValue("") String ownerId) {
        var path = Optional.ofNullable(FILES.get(name)).orElseThrow(NotFoundException::new);
        var query = name.startsWith("phones")
                ? parameter("model", model) + parameter("devicePool", devicePool) + parameter("ownerId", ownerId)
                : "";
        return HandedOnFile.of(commands.download(
                OwningService.PROVISIONING,
                path + (query.isEmpty() ? "" : "?" + query.substring(1)),
                name.endsWith(".xlsx") ? XLSX : "text/csv"));
    }

    private static String parameter(String name, String value) {
        return value.isBlank() ? "" : "&" + name + "=" + PathPart.of(value.strip());
    }
}
