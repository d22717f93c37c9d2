package io.offhook.console.setting.page;

import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.setting.SettingState;
import io.offhook.console.setting.page.Reminders.Choice;
import io.offhook.console.setting.store.FindSettings;
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

/** When people are reminded of codes that they did not use. */
@Path("/settings/reminders")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class RemindersPages {

    static final String REST = "/api/v1/settings/reminders";

    private final Commands commands;
    private final FindSettings states;
    private final AnswerReader reader;

    RemindersPages(Commands commands, FindSettings states, AnswerReader reader) {
        this.commands = commands;
        this.states = states;
        this.reader = reader;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reminders(RemindersView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> reminders() {
        return stored(Optional.empty()).map(Templates::reminders);
    }

    @POST
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> change(@BeanParam TypedReminders typed) {
        return typed.wrong()
                .map(failure -> again(typed, failure))
                .orElseGet(() -> states.one(HistorySubject.REMINDERS)
                        .chain(state -> SettingState.isStale(typed.version, state)
                                ? stored(Optional.of(SettingsPages.changedBy(state)))
                                        .map(view -> PageAnswer.failed(
                                                SettingsPages.CHANGED_SINCE, Templates.reminders(view)))
                                : put(typed)));
    }

    private Uni<RestResponse<TemplateInstance>> put(TypedReminders typed) {
        return commands.put(
                        OwningService.PROVISIONING,
                        REST,
                        Optional.empty(),
                        typed.reminders().body())
                .map(Failure::in)
                .chain(failed -> failed.map(failure -> again(typed, failure))
                        .orElseGet(() -> Uni.createFrom().item(PageAnswer.said("/settings", Said.SAVED))));
    }

    private Uni<RestResponse<TemplateInstance>> again(TypedReminders typed, Failure failure) {
        return states.one(HistorySubject.REMINDERS)
                .map(state -> new RemindersView(true, typed.choice(), typed.times(), state.orElse(null), failure))
                .map(view -> PageAnswer.failed(failure.status(), Templates.reminders(view)));
    }

    private Uni<RemindersView> stored(Optional<Failure> failure) {
        return Uni.combine()
                .all()
                .unis(commands.get(OwningService.PROVISIONING, REST), states.one(HistorySubject.REMINDERS))
                .with((answer, state) -> {
                    var found = reader.one(answer, Reminders.class);
                    return new RemindersView(
                            found.isPresent(),
                            found.map(Reminders::choice).orElse(Choice.CONFIGURED),
                            found.map(Reminders::times).orElse(List.of()),
                            state.orElse(null),
                            failure.orElse(null));
                });
    }
}
