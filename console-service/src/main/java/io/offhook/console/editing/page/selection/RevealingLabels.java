package io.offhook.console.editing.page.selection;

import static io.offhook.console.owning.OwningService.ACTIVATION;

import io.offhook.console.editing.page.selection.LabelView.Sheet;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.owning.Commands;
import io.offhook.console.person.PersonNames;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.pages.code.CodeDigits;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reveals the live code of each of some phones, each on record. */
@ApplicationScoped
class RevealingLabels {

    private final Commands commands;
    private final PersonNames persons;

    RevealingLabels(Commands commands, PersonNames persons) {
        this.commands = commands;
        this.persons = persons;
    }

    private sealed interface Result {

        record Label(LabelView view) implements Result {}

        record None(String why) implements Result {}
    }

    /** In the order of the phones. */
    Uni<Sheet> reveal(List<PhoneRecord> phones) {
        var owners = phones.stream()
                .flatMap(phone -> Optional.ofNullable(phone.ownerId()).stream())
                .distinct()
                .toList();
        return persons.of(owners).chain(names -> reveal(phones, names));
    }

    private Uni<Sheet> reveal(List<PhoneRecord> phones, Map<String, String> names) {
        return Multi.createFrom()
                .iterable(phones)
                .onItem()
                .transformToUni(phone -> reveal(phone, phone.ownerId() == null ? null : names.get(phone.ownerId())))
                .concatenate()
                .collect()
                .asList()
                .map(RevealingLabels::sheet);
    }

    private Uni<Result> reveal(PhoneRecord phone, @Nullable String ownerName) {
        return Optional.ofNullable(phone.code())
                .filter(code -> code.state() == CodeState.LIVE)
                .map(LatestCode::codeId)
                .map(codeId -> commands.post(ACTIVATION, "/api/v1/codes/" + codeId + "/reveal", null)
                        .map(answer -> result(phone, ownerName, answer)))
                .orElseGet(() -> Uni.createFrom().item(new Result.None(phone.deviceName() + ": it has no live code.")));
    }

    private static Result result(PhoneRecord phone, @Nullable String ownerName, Answer answer) {
        return switch (answer) {
            case Done it ->
                CodeDigits.parse(it.body().path("code").asText(""))
                        .<Result>map(digits -> new Result.Label(LabelView.of(phone, ownerName, digits)))
                        .orElseGet(() -> new Result.None(phone.deviceName() + ": no code came."));
            case Refused it -> new Result.None(phone.deviceName() + ": " + it.detail());
            case Unavailable ignored -> new Result.None(phone.deviceName() + ": the service did not answer.");
        };
    }

    private static Sheet sheet(List<Result> results) {
        var labels = new ArrayList<LabelView>();
        var without = new ArrayList<String>();
        for (var result : results) {
            switch (result) {
                case Result.Label it -> labels.add(it.view());
                case Result.None it -> without.add(it.why());
            }
        }
        return new Sheet(labels, without);
    }
}
