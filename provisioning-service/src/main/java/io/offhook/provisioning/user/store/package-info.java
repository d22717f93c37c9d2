@NullMarked
package io.offhook.provisioning.user.store;

import org.jspecify.annotations.NullMarked;
