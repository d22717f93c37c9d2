package io.offhook.provisioning.axl.operation;

import io.offhook.provisioning.axl.wire.AxlFault;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * An operation.
 *
 * @param need who may use it
 * @param work fails with {@link AxlFault} if it is refused
 */
public record Operation(Need need, Function<AxlCall, Uni<Answer>> work) {

    /** What an operation needs. */
    public enum Need {
        /** It reads, which every role may. */
        READ,
        /** It reads what does not belong to sites, so nobody who is limited to some may. */
        READ_EVERYWHERE,
        /** It changes phones. */
        CHANGE_PHONES,
        /** It changes what holds for all sites. */
        ADMINISTER
    }

    public static Operation reading(Function<AxlCall, Uni<Answer>> work) {
        return new Operation(Need.READ, work);
    }

    public static Operation changing(Function<AxlCall, Uni<Answer>> work) {
        return new Operation(Need.CHANGE_PHONES, work);
    }

    public boolean changesPhones() {
        return need == Need.CHANGE_PHONES;
    }

    /** Fails with {@link AxlFault}. */
    public Uni<Answer> answer(AxlCall call) {
        return Uni.createFrom().deferred(() -> {
            if (!isAllowed(call.caller())) {
                throw AxlFault.refused("The account may not use the operation "
                        + call.request().name() + ".");
            }
            return work.apply(call);
        });
    }

    private boolean isAllowed(Caller caller) {
        return switch (need) {
            case READ -> true;
            case READ_EVERYWHERE -> !caller.rights().isLimited();
            case CHANGE_PHONES -> caller.mayChangePhones();
            case ADMINISTER -> caller.isAdministrator();
        };
    }
}
