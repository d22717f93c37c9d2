package io.offhook.activation.expected.api;

import io.offhook.activation.api.ActivationProblem;
import io.offhook.activation.expected.RemovalRefusal;
import io.offhook.activation.expected.bulk.ExpectedDeviceReport;
import io.offhook.activation.expected.bulk.ImportingExpectedDevices;
import io.offhook.activation.expected.store.ChangingExpectedDevices;
import io.offhook.activation.expected.store.FindExpectedDevices;
import io.offhook.rest.request.RequestCause;
import io.offhook.upload.UploadedFile;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of devices that the supplier delivers. */
@Path("/api/v1/expected-devices")
@Tag(name = "Expected devices", description = "Which genuine devices are let in")
class ExpectedDevicesResource {

    private final FindExpectedDevices devices;
    private final ChangingExpectedDevices changing;
    private final ImportingExpectedDevices importing;
    private final RequestCause cause;
    private final long maxBytes;
    private final int maxLines;

    ExpectedDevicesResource(
            FindExpectedDevices devices,
            ChangingExpectedDevices changing,
            ImportingExpectedDevices importing,
            RequestCause cause,
            @ConfigProperty(name = "offhook.expected-devices.max-bytes") long maxBytes,
            @ConfigProperty(name = "offhook.expected-devices.max-lines") int maxLines) {
        this.devices = devices;
        this.changing = changing;
        this.importing = importing;
        this.cause = cause;
        this.maxBytes = maxBytes;
        this.maxLines = maxLines;
    }

    @GET
    @RolesAllowed({"admin", "operator"})
    @Operation(summary = "List expected devices", description = "In the order of their keys.")
    public Uni<ExpectedDevicePage> list(@BeanParam ExpectedDeviceQuery query) {
        int limit = query.size();
        return devices.page(query.part(), query.position(), limit + 1)
                .map(found -> ExpectedDevicePage.of(found, limit));
    }

    /** Runs on a worker thread: the file is streamed to disk and read back. */
    @POST
    @Path("/import")
    @RolesAllowed("admin")
    @Blocking
    @Consumes({"text/csv", "text/plain", UploadedFile.MS_EXCEL, UploadedFile.XLSX})
    @Operation(
            summary = "Add expected devices from a CSV or .xlsx file",
            description = "The first line names the columns: MAC, SERIAL NUMBER, MODEL; others are ignored and named in"
                    + " the answer. A row has a MAC, or a serial number, or both. A bad row stops no other, and the same"
                    + " file again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "How many rows changed the list, and what is wrong with the others")
    @APIResponse(responseCode = "400", description = "unusable-file or invalid-request: no row was read")
    @APIResponse(responseCode = "413", description = "too-large")
    public ExpectedDeviceReport importDevices(InputStream file, @BeanParam UploadedFile upload) throws IOException {
        try (var spooled = upload.spool(file, maxBytes, maxLines)) {
            return importing.run(spooled, cause.now());
        }
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Remove an expected device",
            description = "The key is its MAC, or its serial number if it has no MAC.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "device-not-expected")
    public Uni<Void> remove(String key) {
        return changing.remove(ExpectedDeviceQuery.key("key", key), cause.now())
                .invoke(decision -> decision.orThrow(ExpectedDevicesResource::problem))
                .replaceWithVoid();
    }

    private static HttpProblem problem(RemovalRefusal refusal) {
        return switch (refusal) {
            case NOT_LISTED ->
                ActivationProblem.DEVICE_NOT_EXPECTED.because("The list has no entry with this MAC or serial number.");
        };
    }
}
