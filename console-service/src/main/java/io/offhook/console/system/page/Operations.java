package io.offhook.console.system.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.OwningService;
import io.offhook.eventing.inbox.ReplayingDeadLetters;
import io.offhook.eventing.inbox.deadletter.DeadLetter.Filter;
import io.offhook.eventing.inbox.deadletter.FindDeadLetters;
import io.offhook.eventing.page.PageRequest;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What operators of a service do: of the other services by their REST, of the console itself here. */
@ApplicationScoped
class Operations {

    static final String CONSOLE = "console";

    private static final String DEAD_LETTERS = "/api/v1/dead-letters";
    private static final int OK = 200;
    private static final Filter ALL = new Filter(null, null, null, null);

    private final Commands commands;
    private final FindDeadLetters letters;
    private final ReplayingDeadLetters replaying;
    private final RequestCause cause;
    private final ObjectMapper json;

    Operations(
            Commands commands,
            FindDeadLetters letters,
            ReplayingDeadLetters replaying,
            RequestCause cause,
            ObjectMapper json) {
        this.commands = commands;
        this.letters = letters;
        this.replaying = replaying;
        this.cause = cause;
        this.json = json;
    }

    /** By the names that addresses have. */
    static List<String> services() {
        return Stream.concat(owning().map(Operations::name), Stream.of(CONSOLE)).toList();
    }

    /** Those that publish events. */
    static List<String> publishing() {
        return owning().map(Operations::name).toList();
    }

    Uni<Answer> deadLetters(String service, int size) {
        return service.equals(CONSOLE)
                ? letters.list(ALL, new PageRequest(0, size)).map(this::done)
                : commands.get(owner(service), DEAD_LETTERS + "?size=" + size);
    }

    Uni<Answer> deadLetter(String service, long id) {
        if (!service.equals(CONSOLE)) {
            return commands.get(owner(service), DEAD_LETTERS + "/" + id);
        }
        return letters.find(id)
                .chain(letter -> letters.payload(id)
                        .map(payload -> letter.isPresent() && payload.isPresent()
                                ? done(Map.of("letter", letter.get(), "payload", payload.get()))
                                : gone()));
    }

    Uni<Answer> replay(String service, long id) {
        return service.equals(CONSOLE)
                ? replaying.replay(id, cause.now()).map(this::done)
                : commands.post(owner(service), DEAD_LETTERS + "/" + id + "/replay", null);
    }

    Uni<Answer> replayAll(String service) {
        return service.equals(CONSOLE)
                ? replaying.replay(ALL, cause.now()).map(this::done)
                : commands.post(owner(service), DEAD_LETTERS + "/replay", null);
    }

    Uni<Answer> unpublishable(String service, int size) {
        return commands.get(owner(service), "/api/v1/relay/unpublishable?size=" + size);
    }

    Uni<Answer> setAside(String service, UUID eventId) {
        return commands.post(owner(service), "/api/v1/relay/set-aside", Map.of("eventId", eventId));
    }

    private Answer done(Object body) {
        return new Answer.Done(OK, json.valueToTree(body), Optional.empty(), Optional.empty());
    }

    private static Answer gone() {
        return new Answer.Refused(404, "not-found", "There is no dead letter with this id.", Optional.empty());
    }

    /** @param service of {@link #services()}, without the console */
    private static OwningService owner(String service) {
        return OwningService.valueOf(service.toUpperCase(Locale.ROOT));
    }

    private static Stream<OwningService> owning() {
        return Arrays.stream(OwningService.values());
    }

    private static String name(OwningService service) {
        return service.name().toLowerCase(Locale.ROOT);
    }
}
