package io.offhook.console.setting.page;

import com.fasterxml.jackson.core.type.TypeReference;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.setting.AmountOfTime;
import io.offhook.console.setting.SettingState;
import io.offhook.console.setting.store.FindSettings;
import io.offhook.console.value.TimeText;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The general settings of activation, which models have their own, and when people are reminded. */
@Path("/settings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class SettingsPages {

    static final String REST = "/api/v1/settings/activation";
    static final String KEY = "activation";
    static final String MODEL_KEYS = "activation/model/";

    private static final int HISTORY = 50;
    static final int CHANGED_SINCE = 412;

    private final Commands commands;
    private final FindSettings states;
    private final AnswerReader reader;

    SettingsPages(Commands commands, FindSettings states, AnswerReader reader) {
        this.commands = commands;
        this.states = states;
        this.reader = reader;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance settings(SettingsView view);

        static native TemplateInstance history(
                HistorySubject subject, String asOf, boolean noTime, List<SettingChange> changes);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> settings(@RestQuery Optional<String> said) {
        return view(null, null).map(view -> PageAnswer.after(said, Templates.settings(view)));
    }

    @POST
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> change(@BeanParam TypedSettings typed) {
        return typed.wrong()
                .map(failure -> again(typed, failure))
                .orElseGet(() -> states.one(KEY)
                        .chain(state -> SettingState.isStale(typed.version, state)
                                ? again(null, changedBy(state))
                                : put(typed)));
    }

    private Uni<RestResponse<TemplateInstance>> put(TypedSettings typed) {
        return commands.put(
                        OwningService.ACTIVATION,
                        REST,
                        Optional.empty(),
                        typed.settings().body())
                .map(Failure::in)
                .chain(failed -> failed.map(failure -> again(typed, failure))
                        .orElseGet(() -> Uni.createFrom().item(PageAnswer.said("/settings", Said.SAVED))));
    }

    static Failure changedBy(Optional<SettingState> state) {
        var who = state.map(SettingState::changedBy).orElse("A service");
        return new Failure(
                CHANGED_SINCE, who + " changed the settings since you opened them. Look at them, and save again.", "");
    }

    private Uni<RestResponse<TemplateInstance>> again(@Nullable TypedSettings typed, Failure failure) {
        return view(typed, failure).map(view -> PageAnswer.failed(failure.status(), Templates.settings(view)));
    }

    private Uni<SettingsView> view(@Nullable TypedSettings typed, @Nullable Failure failure) {
        return Uni.combine()
                .all()
                .unis(
                        commands.get(OwningService.ACTIVATION, REST),
                        commands.get(OwningService.ACTIVATION, REST + "/models"),
                        states.one(KEY),
                        states.below(MODEL_KEYS),
                        commands.get(OwningService.PROVISIONING, RemindersPages.REST))
                .with((general, models, state, modelStates, reminders) -> {
                    @Nullable
                    GeneralSettings settings = typed != null
                            ? typed.settings()
                            : reader.one(general, GeneralSettings.class).orElse(null);
                    return new SettingsView(
                            settings,
                            typed != null ? typed.typedLife() : settings == null ? AmountOfTime.NONE : settings.life(),
                            typed != null
                                    ? typed.typedWarning()
                                    : settings == null ? AmountOfTime.NONE : settings.warning(),
                            state.orElse(null),
                            reader.many(models, new TypeReference<List<GeneralSettings.OfModel>>() {})
                                    .orElse(List.of()),
                            modelStates.stream()
                                    .collect(Collectors.toMap(SettingState::name, Function.identity(), (a, b) -> a)),
                            reader.one(reminders, Reminders.class).orElse(null),
                            failure);
                });
    }

    /**
     * How settings were.
     *
     * @param model absent: the general ones
     * @param of {@code reminders}: those of reminders
     * @param asOf absent: until now
     */
    @GET
    @Path("history")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> history(
            @RestQuery Optional<String> model, @RestQuery Optional<String> of, @RestQuery Optional<String> asOf) {
        var typed = asOf.map(String::strip).filter(text -> !text.isEmpty());
        var until = typed.flatMap(TimeText::parse);
        var noTime = typed.isPresent() && until.isEmpty();
        var subject = HistorySubject.of(model, of);
        return states.history(subject.key(), until, HISTORY)
                .map(found -> Templates.history(
                        subject,
                        until.map(Instant::toString).orElse(typed.orElse("")),
                        noTime,
                        SettingChange.of(found, subject.shape())))
                .map(page -> noTime ? PageAnswer.failed(400, page) : RestResponse.ok(page));
    }
}
