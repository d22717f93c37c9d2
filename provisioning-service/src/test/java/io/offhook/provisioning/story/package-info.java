@NullMarked
package io.offhook.provisioning.story;

import org.jspecify.annotations.NullMarked;
