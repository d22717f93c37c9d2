package io.offhook.tvs.lsc.session.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.FailureReason;
import io.offhook.tvs.lsc.LscCommand;
import io.offhook.tvs.lsc.LscOperation;
import io.offhook.tvs.lsc.secret.AuthenticationString;
import io.offhook.tvs.lsc.secret.WrongStrings;
import io.offhook.tvs.lsc.store.AuthenticationStrings;
import io.offhook.tvs.lsc.store.LscCommands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Compares a string that was typed. Wrong ones are counted; the operation fails before they can be tried one after the other. */
@ApplicationScoped
class CheckingString {

    private static final int MOST_WRONG = 10;

    private final UnitOfWork units;
    private final AuthenticationStrings strings;
    private final WrongStrings wrong;
    private final LscCommands commands;
    private final Clock clock;

    CheckingString(
            UnitOfWork units, AuthenticationStrings strings, WrongStrings wrong, LscCommands commands, Clock clock) {
        this.units = units;
        this.strings = strings;
        this.wrong = wrong;
        this.commands = commands;
        this.clock = clock;
    }

    Uni<Boolean> isRight(DeviceName device, LscOperation operation, String typed, String address) {
        if (!wrong.take(operation.id(), address)) {
            return Uni.createFrom().item(false);
        }
        return units.runApart(
                        () -> strings.find(operation.id()).flatMap(string -> compare(device, operation, string, typed)))
                .invoke(right -> {
                    if (right) {
                        wrong.giveBack(operation.id(), address);
                    }
                });
    }

    private Uni<Boolean> compare(
            DeviceName device, LscOperation operation, Optional<AuthenticationString> string, String typed) {
        if (string.isEmpty() || string.get().is(typed)) {
            return Uni.createFrom().item(string.isPresent());
        }
        return strings.addWrong(operation.id(), MOST_WRONG)
                .flatMap(isLast -> isLast
                        ? commands.handle(
                                        new LscCommand.Fail(
                                                device, operation.id(), FailureReason.INVALID_AUTHENTICATION_STRING),
                                        Cause.device(clock.instant(), null))
                                .replaceWith(false)
                        : Uni.createFrom().item(false));
    }
}
