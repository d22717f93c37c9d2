@NullMarked
package io.offhook.provisioning.phone.store;

import org.jspecify.annotations.NullMarked;
