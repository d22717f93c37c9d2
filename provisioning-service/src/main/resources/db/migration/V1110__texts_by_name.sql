-- An erasure looks for the name of the person on phones of others; without these it reads the lines of every phone.
create index line_text_by_display on line_text (lower(display)) where display is not null;
create index line_text_by_label on line_text (lower(label)) where label is not null;
