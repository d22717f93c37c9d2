package io.offhook.console.catalogue.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.offhook.console.catalogue.DocumentKind;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.setting.SettingState;
import io.offhook.console.setting.store.FindSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Asks the service that owns documents. */
@ApplicationScoped
class DocumentCommands {

    private final Commands commands;
    private final FindSettings settings;

    DocumentCommands(Commands commands, FindSettings settings) {
        this.commands = commands;
        this.settings = settings;
    }

    Uni<Answer> list(DocumentKind kind) {
        return commands.get(OwningService.PROVISIONING, path(kind));
    }

    /** Models have no address of their own to read from: they are looked for in their list, and their version in what was published. */
    Uni<Answer> one(DocumentKind kind, String name) {
        return kind == DocumentKind.MODELS
                ? Uni.combine()
                        .all()
                        .unis(list(kind), settings.one(kind.prefix() + name))
                        .with((listed, state) -> model(listed, name, state))
                : commands.get(OwningService.PROVISIONING, path(kind, name));
    }

    private static Answer model(Answer listed, String name, Optional<SettingState> state) {
        return listed instanceof Done done
                ? new Done(
                        done.status(),
                        StreamSupport.stream(done.body().spliterator(), false)
                                .filter(each -> each.path("model").asText("").equals(name))
                                .findFirst()
                                .orElse(MissingNode.getInstance()),
                        Optional.of(tag(state.map(SettingState::version).orElse(0L))),
                        Optional.empty())
                : listed;
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    Uni<Answer> use(DocumentKind kind, String name) {
        return commands.get(OwningService.PROVISIONING, path(kind, name) + "/use");
    }

    Uni<Answer> put(DocumentKind kind, String name, Optional<String> version, JsonNode document) {
        return commands.put(OwningService.PROVISIONING, path(kind, name), version, document);
    }

    Uni<Answer> delete(DocumentKind kind, String name, Optional<String> version) {
        return commands.delete(OwningService.PROVISIONING, path(kind, name), version);
    }

    Uni<Answer> choose(String model, String method) {
        return commands.put(
                OwningService.PROVISIONING,
                path(DocumentKind.MODELS, model) + "/onboarding-method",
                Optional.empty(),
                Map.of("onboardingMethod", method));
    }

    private static String path(DocumentKind kind) {
        return "/api/v1/" + kind.path();
    }

    private static String path(DocumentKind kind, String name) {
        return path(kind) + "/" + PathPart.of(name);
    }
}
