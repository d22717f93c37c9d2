package io.offhook.provisioning.axl.lookup;

import io.offhook.provisioning.axl.operation.Answer;
import io.offhook.provisioning.axl.operation.AxlCall;
import io.offhook.provisioning.axl.operation.ListRange;
import io.offhook.provisioning.axl.operation.Operation;
import io.offhook.provisioning.axl.operation.Operation.Need;
import io.offhook.provisioning.axl.operation.Operations;
import io.offhook.provisioning.axl.wire.AnswerWriter;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.ReturnedTags;
import io.offhook.provisioning.user.store.FindUsers;
import io.offhook.provisioning.user.store.UserStream;
import io.offhook.provisioning.user.store.UserView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code getUser} and {@code listUser}. A user has one name here: its last word is the last name. */
@ApplicationScoped
class UserOperations implements Operations {

    private static final Set<String> CRITERIA = Set.of("userid", "firstName", "lastName", "department", "customerName");

    private final FindUsers users;
    private final UserStream stream;

    UserOperations(FindUsers users, UserStream stream) {
        this.users = users;
        this.stream = stream;
    }

    @Override
    public Map<String, Operation> byName() {
        return Map.of(
                "getUser", new Operation(Need.READ_EVERYWHERE, this::get),
                "listUser", new Operation(Need.READ_EVERYWHERE, this::list));
    }

    private Uni<Answer> get(AxlCall call) {
        var tags = ReturnedTags.of(call.request());
        var id = call.request()
                .valueOf("userid")
                .orElseThrow(() -> AxlFault.invalid("Users are found by userid here: they have no other id."));
        return users.byId(id).map(found -> {
            var writer = new AnswerWriter();
            write(writer, found.orElseThrow(() -> AxlFault.notFound(id)), tags);
            return new Answer.Whole(writer.written());
        });
    }

    private Uni<Answer> list(AxlCall call) {
        var criteria = ListRange.oneOrMoreCriteria(call.request(), CRITERIA);
        var tags = ReturnedTags.ofList(call.request());
        var range = ListRange.of(call.request());
        var like = new UserStream.Like(
                ListRange.wildcard(criteria, "userid"),
                ListRange.wildcard(criteria, "firstName"),
                ListRange.wildcard(criteria, "lastName"));
        // Nobody has a department or a customer here.
        Multi<String> pieces =
                ListRange.allows(criteria, "department", "") && ListRange.allows(criteria, "customerName", "")
                        ? stream.pages(like, range.skip(), range.first()).map(page -> written(page, tags))
                        : Multi.createFrom().empty();
        return Uni.createFrom().item(new Answer.Pieces(pieces));
    }

    private static String written(List<UserView> page, ReturnedTags tags) {
        var writer = new AnswerWriter();
        page.forEach(user -> write(writer, user, tags));
        return writer.written();
    }

    private static void write(AnswerWriter writer, UserView user, ReturnedTags tags) {
        var name = user.name().strip();
        int space = name.lastIndexOf(' ');
        writer.thing(
                "user",
                null,
                tags,
                fields -> fields.text(
                                "firstName",
                                space < 0 ? "" : name.substring(0, space).strip())
                        .text("lastName", name.substring(space + 1))
                        .text("userid", user.id())
                        .text("mailid", user.mail()));
    }
}
