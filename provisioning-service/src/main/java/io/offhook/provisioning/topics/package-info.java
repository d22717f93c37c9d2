@NullMarked
package io.offhook.provisioning.topics;

import org.jspecify.annotations.NullMarked;
