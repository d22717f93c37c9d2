package io.offhook.provisioning.user.store;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user as administrators see them. */
@Schema(name = "User")
record UserView(String id, String name, String mail) {

    /** Not for logs: name and mail are personal. */
    @Override
    public String toString() {
        return "UserView[id=" + id + "]";
    }
}
