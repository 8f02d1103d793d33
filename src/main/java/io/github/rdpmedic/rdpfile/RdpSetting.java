package io.github.rdpmedic.rdpfile;

/**
 * A setting of an {@code .rdp} file: {@code name:type:value}, split at the first two colons.
 *
 * @param type {@code i} integer, {@code s} string, {@code b} binary as hexadecimal digits
 */
public record RdpSetting(String name, char type, String value) {

    /**
     * Reads {@code name:type:value} as a person types it.
     *
     * @throws IllegalArgumentException with one sentence that says what is wrong
     */
    public static RdpSetting parse(String text) {
        RdpSetting setting = new RdpLine(text.strip(), "")
                .setting()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a setting is written name:type:value, for instance enablecredsspsupport:i:0"));
        if (setting.type != 'i' && setting.type != 's' && setting.type != 'b') {
            throw new IllegalArgumentException("the type of a setting is i, s or b, not \"" + setting.type + "\"");
        }
        if (setting.type == 'i' && !setting.value.matches("-?[0-9]{1,10}")) {
            throw new IllegalArgumentException("the value of an integer setting is a whole number");
        }
        if (setting.type == 'b' && !setting.value.matches("([0-9A-Fa-f]{2})*")) {
            throw new IllegalArgumentException("the value of a binary setting is pairs of hexadecimal digits");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c))) {
            throw new IllegalArgumentException("a setting is one line without control characters");
        }
        return setting;
    }

    @Override
    public String toString() {
        return name + ":" + type + ":" + value;
    }
}
