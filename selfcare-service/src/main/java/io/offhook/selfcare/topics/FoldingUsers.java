package io.offhook.selfcare.topics;

import io.offhook.contracts.state.User;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.user.UserProjection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The users, for a rebuild: no mail, no receipt. A person who is erased while a rebuild is under way owned what was folded before that; what
 * came after the erasure is the next person's with the same id.
 */
@ApplicationScoped
class FoldingUsers implements EventHandler {

    private static final List<String> OWNED_BEFORE = List.of("""
            update my_phone p set owner_id = null, owned_since = 'epoch' from erased_person e
            where e.user_id = $1 and p.owner_id = $1 and p.owned_since <= e.erased_at""", """
            update my_code c set owner_id = null from erased_person e
            where e.user_id = $1 and c.owner_id = $1 and c.issued_at <= e.erased_at""");

    private final UserProjection users;

    FoldingUsers(UserProjection users) {
        this.users = users;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        return users.put((User) recorded.event()).replaceWithVoid();
    }

    @Override
    public Uni<Void> onErased(String userId) {
        return users.erase(userId)
                .chain(() -> Multi.createFrom()
                        .iterable(OWNED_BEFORE)
                        .onItem()
                        .transformToUniAndConcatenate(sql -> PlainSql.update(sql, userId))
                        .onItem()
                        .ignoreAsUni());
    }
}
