@NullMarked
package io.offhook.provisioning.files.store;

import org.jspecify.annotations.NullMarked;
