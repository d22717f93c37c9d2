package io.offhook.provisioning.axl.phone;

import io.offhook.provisioning.axl.operation.Answer;
import io.offhook.provisioning.axl.operation.AxlCall;
import io.offhook.provisioning.axl.operation.ListRange;
import io.offhook.provisioning.axl.operation.Operation;
import io.offhook.provisioning.axl.operation.Operations;
import io.offhook.provisioning.axl.wire.AnswerWriter;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.axl.wire.ReturnedTags;
import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhonePatterns;
import io.offhook.provisioning.phone.view.PhoneStream;
import io.offhook.provisioning.phone.view.PhoneView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code getPhone} and {@code listPhone}. */
@ApplicationScoped
class PhoneQueries implements Operations {

    private static final Set<String> CRITERIA = Set.of(
            "name", "description", "protocol", "callingSearchSpaceName", "devicePoolName", "securityProfileName");

    private final FindNamedPhone find;
    private final PhoneStream phones;

    PhoneQueries(FindNamedPhone find, PhoneStream phones) {
        this.find = find;
        this.phones = phones;
    }

    @Override
    public Map<String, Operation> byName() {
        return Map.of("getPhone", Operation.reading(this::get), "listPhone", Operation.reading(this::list));
    }

    private Uni<Answer> get(AxlCall call) {
        var tags = ReturnedTags.of(call.request());
        return find.of(call.request(), call.caller()).map(phone -> {
            var writer = new AnswerWriter();
            PhoneFields.write(writer, phone, tags);
            return new Answer.Whole(writer.written());
        });
    }

    private Uni<Answer> list(AxlCall call) {
        var criteria = ListRange.oneOrMoreCriteria(call.request(), CRITERIA);
        var tags = ReturnedTags.ofList(call.request());
        var range = ListRange.of(call.request());
        var filter = PhoneFilter.like(patterns(criteria), null, call.caller().rights());
        Multi<String> pieces = canMatch(criteria)
                ? phones.pages(filter, range.skip(), range.first()).map(page -> written(page, tags))
                : Multi.createFrom().empty();
        return Uni.createFrom().item(new Answer.Pieces(pieces));
    }

    private static PhonePatterns patterns(Element criteria) {
        return new PhonePatterns(
                ListRange.wildcard(criteria, "name"),
                ListRange.wildcard(criteria, "description"),
                ListRange.wildcard(criteria, "devicePoolName"),
                ListRange.wildcard(criteria, "securityProfileName"),
                Optional.empty());
    }

    /** All phones here speak SIP, and none has a calling search space of its own. */
    private static boolean canMatch(Element criteria) {
        return ListRange.allows(criteria, "protocol", PhoneFields.PROTOCOL)
                && ListRange.allows(criteria, "callingSearchSpaceName", "");
    }

    private static String written(List<PhoneView> page, ReturnedTags tags) {
        var writer = new AnswerWriter();
        page.forEach(phone -> PhoneFields.writeListed(writer, phone, tags));
        return writer.written();
    }
}
