@NullMarked
package io.offhook.provisioning.erasure.store;

import org.jspecify.annotations.NullMarked;
