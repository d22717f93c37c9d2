package io.offhook.console.editing.page.selection;

import static io.offhook.console.owning.OwningService.PROVISIONING;

import io.offhook.console.editing.page.selection.SelectionView.Outcome;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.owning.Commands;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.phone.BulkEdit.Kind;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.ListPhones;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends one command for each phone, where no job of rows does it. */
@ApplicationScoped
class EditingAtOnce {

    private static final int TOGETHER = 4;

    private final ListPhones phones;
    private final Commands commands;

    EditingAtOnce(ListPhones phones, Commands commands) {
        this.phones = phones;
        this.commands = commands;
    }

    /** What came of each, in the order of their names. */
    Uni<List<Outcome>> edit(List<String> names, Kind kind) {
        return phones.named(names)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUni(phone -> command(phone, kind).map(answer -> outcome(phone, answer)))
                        .merge(TOGETHER)
                        .collect()
                        .asList()
                        .map(all -> all.stream()
                                .sorted((one, other) -> one.deviceName().compareTo(other.deviceName()))
                                .toList()));
    }

    private Uni<Answer> command(PhoneRecord phone, Kind kind) {
        var path = "/api/v1/phones/" + phone.phoneId();
        return switch (kind) {
            case NEW_CODE -> commands.post(PROVISIONING, path + "/activation-code", Map.of());
            case ALLOW_OUTSIDE -> commands.patch(PROVISIONING, path, Optional.empty(), Map.of("mraAllowed", true));
            case FORBID_OUTSIDE -> commands.patch(PROVISIONING, path, Optional.empty(), Map.of("mraAllowed", false));
            case CHANGE, REMOVE -> throw new IllegalArgumentException(kind + " is a matter of a job");
        };
    }

    private static Outcome outcome(PhoneRecord phone, Answer answer) {
        return switch (answer) {
            case Done ignored -> new Outcome(phone.deviceName(), "Done", true);
            case Refused it -> new Outcome(phone.deviceName(), it.detail(), false);
            case Unavailable ignored ->
                new Outcome(phone.deviceName(), CommandProblem.unavailable().text(), false);
        };
    }
}
