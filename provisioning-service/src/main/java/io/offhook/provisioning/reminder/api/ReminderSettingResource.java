package io.offhook.provisioning.reminder.api;

import io.offhook.provisioning.reminder.store.ChangingReminders;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When people are reminded of codes that nobody used. */
@Path("/api/v1/settings/reminders")
@Tag(name = "Settings", description = "Settings of what people are told")
class ReminderSettingResource {

    private final ChangingReminders reminders;
    private final RequestCause cause;

    ReminderSettingResource(ChangingReminders reminders, RequestCause cause) {
        this.reminders = reminders;
        this.cause = cause;
    }

    @GET
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(summary = "When people are reminded of a code that nobody used")
    public Uni<ReminderSettingBody> current() {
        return reminders.current().map(ReminderSettingBody::of);
    }

    @PUT
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change when people are reminded",
            description =
                    "Holds for codes that are issued already, too. Without before it is as self care is configured.")
    public Uni<ReminderSettingBody> change(@NotNull @Valid ReminderSettingBody body) {
        var times = body.parse();
        return reminders.change(times, cause.now()).replaceWith(ReminderSettingBody.of(times));
    }
}
