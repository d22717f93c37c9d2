package io.offhook.console.trust.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a form brings: a file, or the text that was pasted instead of it. */
@ApplicationScoped
class UploadedFile {

    private final Vertx vertx;

    UploadedFile(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Empty if there is neither. */
    Uni<byte[]> read(@Nullable FileUpload file, @Nullable String pasted) {
        if (file != null && file.size() > 0) {
            return vertx.fileSystem()
                    .readFile(file.uploadedFile().toString())
                    .map(buffer -> buffer.getDelegate().getBytes());
        }
        return Uni.createFrom().item(pasted == null ? new byte[0] : pasted.getBytes(UTF_8));
    }
}
