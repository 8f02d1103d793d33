package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The administrative templates for Group Policy: {@code rdp-medic.admx} and its texts in both languages. They are
 * made from the keys themselves, so no value can be missing or called by another name than the program reads.
 */
public final class PolicyTemplates {

    private static final List<Locale> LANGUAGES = List.of(Locale.US, Locale.GERMANY);
    private static final String NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";

    private PolicyTemplates() {}

    /** @param isFlag set to true or false, where others are texts */
    private record Value(String key, boolean isFlag, Message about, Message allowed) {

        /** As an identifier of the template's language. */
        String id() {
            return key.replaceAll("[^a-z0-9]", "_");
        }
    }

    /** @param arguments the directory, made when it is missing */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path directory) throws IOException {
        put(directory.resolve("rdp-medic.admx"), definitions());
        for (Locale language : LANGUAGES) {
            put(directory.resolve(language.toLanguageTag()).resolve("rdp-medic.adml"), texts(language));
        }
    }

    private static void put(Path file, String xml) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Value> values() {
        Stream<Value> settings = SettingKey.ALL.stream()
                .map(key -> new Value(key.name(), key.type() == Boolean.class, key.about(), key.allowed()));
        Stream<Value> fleet = FleetFormat.keys().stream()
                .map(key -> new Value(key, false, FleetFormat.about(key), FleetFormat.allowed(key)));
        return Stream.concat(settings, fleet).toList();
    }

    private static String definitions() {
        String policies = values().stream().map(PolicyTemplates::policy).collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <policyDefinitions xmlns="%s" revision="1.0" schemaVersion="1.0">
                  <policyNamespaces><target prefix="rdpmedic" namespace="RDPMedic.Policies"/></policyNamespaces>
                  <resources minRequiredRevision="1.0"/>
                  <categories><category name="RDPMedic" displayName="$(string.RDPMedic)"/></categories>
                  <policies>
                %s  </policies>
                </policyDefinitions>
                """.formatted(NAMESPACE, policies);
    }

    private static String policy(Value value) {
        String head = """
                    <policy name="%1$s" class="Both" key="%2$s" displayName="$(string.%1$s)"
                        explainText="$(string.%1$s_explain)"\
                """.formatted(value.id(), RegistryPolicy.KEY);
        return value.isFlag() ? head + """
                         valueName="%s">
                      <parentCategory ref="RDPMedic"/>
                      <enabledValue><string>true</string></enabledValue>
                      <disabledValue><string>false</string></disabledValue>
                    </policy>
                """.formatted(value.key()) : head + """
                         presentation="$(presentation.%1$s)">
                      <parentCategory ref="RDPMedic"/>
                      <elements><text id="%1$s" valueName="%2$s" required="true"/></elements>
                    </policy>
                """.formatted(value.id(), value.key());
    }

    private static String texts(Locale language) {
        String strings =
                values().stream().map(value -> strings(value, language)).collect(Collectors.joining());
        String presentations = values().stream()
                .filter(value -> !value.isFlag())
                .map(value ->
                        "      <presentation id=\"%1$s\"><textBox refId=\"%1$s\"><label>%2$s</label></textBox></presentation>\n"
                                .formatted(value.id(), escaped(value.key())))
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <policyDefinitionResources xmlns="%s" revision="1.0" schemaVersion="1.0">
                  <displayName>RDP Medic</displayName>
                  <description>RDP Medic</description>
                  <resources>
                    <stringTable>
                      <string id="RDPMedic">RDP Medic</string>
                %s    </stringTable>
                    <presentationTable>
                %s    </presentationTable>
                  </resources>
                </policyDefinitionResources>
                """.formatted(NAMESPACE, strings, presentations);
    }

    private static String strings(Value value, Locale language) {
        Message explain =
                Message.of(PolicyTemplates.class, "policy.explain", value.about(), value.key(), value.allowed());
        return "      <string id=\"%1$s\">%2$s</string>\n      <string id=\"%1$s_explain\">%3$s</string>\n"
                .formatted(value.id(), escaped(value.about().in(language)), escaped(explain.in(language)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
