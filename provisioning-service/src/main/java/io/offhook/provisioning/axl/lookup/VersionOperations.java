package io.offhook.provisioning.axl.lookup;

import io.offhook.provisioning.axl.operation.Answer;
import io.offhook.provisioning.axl.operation.AxlCall;
import io.offhook.provisioning.axl.operation.Operation;
import io.offhook.provisioning.axl.operation.Operations;
import io.offhook.provisioning.axl.wire.AnswerWriter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** {@code getCCMVersion}, which clients ask first to learn which version of the schema they may use. */
@ApplicationScoped
class VersionOperations implements Operations {

    /** There is no build of that product here. */
    private static final String BUILD = ".1.10000-0";

    @Override
    public Map<String, Operation> byName() {
        return Map.of("getCCMVersion", Operation.reading(this::version));
    }

    private Uni<Answer> version(AxlCall call) {
        var writer = new AnswerWriter()
                .start("componentVersion")
                .element("version", call.version().text() + BUILD)
                .end();
        return Uni.createFrom().item(new Answer.Whole(writer.written()));
    }
}
