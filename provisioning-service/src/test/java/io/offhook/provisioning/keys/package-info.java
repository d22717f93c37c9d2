@NullMarked
package io.offhook.provisioning.keys;

import org.jspecify.annotations.NullMarked;
