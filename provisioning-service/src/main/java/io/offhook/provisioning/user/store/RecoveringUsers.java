package io.offhook.provisioning.user.store;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.recover.RecoveredState;
import io.offhook.eventing.recover.RecoveredStates;
import io.offhook.provisioning.erasure.store.ErasingUser;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Users who were added or changed after the backup are there again; who was erased since is erased again. */
@ApplicationScoped
class RecoveringUsers implements RecoveredStates {

    private final ErasingUser erasing;

    RecoveringUsers(ErasingUser erasing) {
        this.erasing = erasing;
    }

    @Override
    public Uni<Void> recovered(List<RecoveredState> states) {
        return Multi.createFrom()
                .iterable(states)
                .filter(each -> each.topic() == Topic.USER)
                .onItem()
                .transformToUniAndConcatenate(this::recovered)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> recovered(RecoveredState recovered) {
        return recovered.state() instanceof User user
                ? ManagingUsers.store(user)
                : erasing.again(
                        recovered.key(),
                        Cause.following(
                                recovered.metadata(), recovered.metadata().time()));
    }
}
