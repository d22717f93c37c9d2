/**
 * What any story needs to be told: scenes, a narrator who plays and times them, and an audience at a terminal or a
 * program. A scene that goes otherwise than expected ends the story.
 */
@NullMarked
package io.offhook.phone.demo.stage;

import org.jspecify.annotations.NullMarked;
