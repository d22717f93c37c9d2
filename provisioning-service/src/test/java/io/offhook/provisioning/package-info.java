@NullMarked
package io.offhook.provisioning;

import org.jspecify.annotations.NullMarked;
