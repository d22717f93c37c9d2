package io.offhook.console.setting.page;

import com.fasterxml.jackson.core.type.TypeReference;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.setting.AmountOfTime;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What differs for devices of a model. */
@Path("/settings/model")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class ModelSettingsPages {

    private final Commands commands;
    private final AnswerReader reader;

    ModelSettingsPages(Commands commands, AnswerReader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    /**
     * The form of a model.
     *
     * @param model empty: one is to be named
     * @param isNew whether it has no settings of its own yet
     */
    record View(
            String model,
            boolean isNew,
            AmountOfTime life,
            boolean acceptExpiredMic,
            @Nullable Failure failure) {

        public AmountOfTime.Unit[] units() {
            return AmountOfTime.Unit.values();
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance model(View view);
    }

    /** @param name absent: the form asks for it */
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> model(@RestQuery Optional<String> name) {
        return commands.get(OwningService.ACTIVATION, SettingsPages.REST + "/models")
                .map(answer -> Templates.model(view(name.orElse(""), answer)));
    }

    private View view(String name, Answer answer) {
        return reader.many(answer, new TypeReference<List<GeneralSettings.OfModel>>() {}).orElse(List.of()).stream()
                .filter(each -> each.model().equals(name))
                .findFirst()
                .map(it -> new View(name, false, it.life(), it.acceptExpiredMic(), null))
                .orElseGet(() -> new View(name, true, AmountOfTime.NONE, false, null));
    }

    @POST
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> change(
            @RestForm @DefaultValue("") String name,
            @RestForm Optional<String> life,
            @RestForm Optional<String> lifeUnit,
            @RestForm Optional<String> acceptExpiredMic) {
        var typed = AmountOfTime.typed(life, lifeUnit);
        boolean accepts = acceptExpiredMic.filter("true"::equals).isPresent();
        if (!typed.isNone() && typed.duration().isEmpty()) {
            var failure = Failure.field("codeLife", "The life of a code is a whole number, or blank.");
            return Uni.createFrom().item(failed(name, typed, accepts, failure));
        }
        return commands.put(OwningService.ACTIVATION, path(name), Optional.empty(), body(typed, accepts))
                .map(answer -> answered(answer, name, typed, accepts));
    }

    private static Map<String, Object> body(AmountOfTime life, boolean acceptExpiredMic) {
        var body = new LinkedHashMap<String, Object>();
        life.duration().ifPresent(it -> body.put("codeLife", it.toString()));
        body.put("acceptExpiredMic", acceptExpiredMic);
        return body;
    }

    @POST
    @Path("delete")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> delete(@RestForm @DefaultValue("") String name) {
        return commands.delete(OwningService.ACTIVATION, path(name), Optional.empty())
                .map(answer -> answered(answer, name, AmountOfTime.NONE, false));
    }

    private static RestResponse<TemplateInstance> answered(
            Answer answer, String name, AmountOfTime life, boolean acceptExpiredMic) {
        return Failure.in(answer)
                .map(failure -> failed(name, life, acceptExpiredMic, failure))
                .orElseGet(() -> PageAnswer.said("/settings", Said.SAVED_SOON));
    }

    private static RestResponse<TemplateInstance> failed(
            String name, AmountOfTime life, boolean acceptExpiredMic, Failure failure) {
        return PageAnswer.failed(
                failure.status(), Templates.model(new View(name, true, life, acceptExpiredMic, failure)));
    }

    private static String path(String model) {
        return SettingsPages.REST + "/models/" + PathPart.of(model.strip());
    }
}
