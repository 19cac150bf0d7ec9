# Lo que dicen las páginas en español: las mismas claves y los mismos huecos que en `en.ftl`.

# --- Todas las páginas --------------------------------------------------------------------------------------

language-name = Español
pages-home = todas las formas de configurar el correo
page-made = Página creada por mailsetup con los datos de { $provider }. No contiene ninguna contraseña.

# --- Los valores de un servidor -----------------------------------------------------------------------------

values-imap = Correo entrante (IMAP)
values-pop3 = Correo entrante (POP3)
values-pop3-instead = Correo entrante (POP3), en lugar de IMAP
values-smtp = Correo saliente (SMTP)
values-server = Servidor
values-port = Puerto
values-security = Seguridad
values-username = Nombre de usuario
values-password = Contraseña
values-authentication = Autenticación
values-checked = Comprobado
values-letters = es decir,
values-checked-on = { $day }, con el servidor
values-or = o
values-auth-password = contraseña
values-auth-encrypted = contraseña cifrada
values-auth-oauth2 = página de inicio de sesión (OAuth2)
values-password-yours = la contraseña de su correo
values-password-none = ninguna: una página web le pide que inicie sesión
values-port-trap = Elija primero la seguridad y después corrija el puerto: con { $security }, la mayoría de los programas ponen { $usual } por sí solos. Cámbielo a { $port }.

username-address = su dirección de correo completa
username-local-part = la parte de su dirección de correo antes de la @
username-domain = la parte de su dirección de correo después de la @
username-of-address = [su dirección]
username-of-local-part = [lo que está antes de la @]
username-of-domain = [lo que está después de la @]

notes-alternatives = Si un servidor no responde, pruebe con otro: { $servers }.
notes-server = { $protocol } { $host }, puerto { $port }, { $security }

# --- La página de configuración -----------------------------------------------------------------------------

languages = Idiomas
copy = Copiar
copied = Copiado: { $value }
example-name = nombre

setup-title = Configurar el correo de { $provider }
setup-lead = Escriba su dirección de correo y siga los pasos para su dispositivo.
setup-address = Su dirección de correo electrónico
setup-button = Mostrar mis pasos
setup-private = La dirección se queda en su navegador. No se envía a nadie.
setup-wrong = Eso no es una dirección de correo. Una dirección tiene esta forma:
setup-elsewhere = { $domain } no está en la lista de dominios de { $provider }, al final de esta página. Compruebe que está bien escrito. Si aun así su correo está en { $provider }, continúe.
setup-devices = ¿Dónde lee su correo?
setup-for = Los pasos y los datos son para
setup-otherwise = O paso a paso, con todos los datos:
setup-get-profile = Obtener el perfil
setup-phone = En su teléfono
setup-phone-code = Apunte con la cámara del teléfono a este código. Esta página se abrirá en el teléfono.
setup-phone-alt = Un código QR con la dirección de esta página
setup-scan = O escanee este código con Thunderbird
setup-scan-steps = En Thunderbird, en el teléfono, toque «Empezar» y después «Escanear código QR»; o, en sus ajustes, «Importar ajustes» y «Escanear código QR». Después le pide la contraseña. Ninguna otra app entiende el código, y la cámara solo muestra texto.
setup-scan-alt = Un código QR con la cuenta, para Thunderbird para Android
setup-settings = Los datos, para escribirlos a mano
setup-settings-intro = Para cualquier otro programa. Todos piden estos datos, con palabras algo distintas.
setup-papers = Para imprimir, y para cuando no funciona
setup-sheet = La hoja de datos
setup-sheet-pdf = La hoja de datos en PDF
setup-troubleshooting = No funciona
setup-domains = Para direcciones de

device-ios = iPhone y iPad
device-android = Android
device-windows = Windows
device-mac = Mac
device-linux = Linux

# Las etiquetas de iOS y macOS son las de un dispositivo en español.
setup-profile = Con un perfil, que rellena los datos
setup-ios-1 = Toque el botón de abajo, en Safari. Otros navegadores a menudo solo guardan el archivo.
setup-ios-2 = Toque «Permitir» y después «Cerrar».
setup-ios-3 = Abra la app Ajustes (o Configuración) antes de que pasen 8 minutos. Cerca del principio, toque «Perfil descargado» y después «Instalar».
setup-ios-4 = Escriba lo que pide el dispositivo: su nombre, su dirección y la contraseña de su correo. El perfil no contiene ninguna contraseña.
setup-mac-1 = Haga clic en el botón de abajo y abra el archivo que se ha guardado.
setup-mac-2 = Abra Ajustes del Sistema (o Configuración del Sistema), «General», «Gestión de dispositivos». Haga doble clic en el perfil y después en «Instalar».
setup-mac-3 = Escriba lo que pide el Mac: su nombre, su dirección y la contraseña de su correo. El perfil no contiene ninguna contraseña.

setup-thunderbird = Con Thunderbird, que encuentra los datos por sí solo
setup-android-1 = Instale Thunderbird desde Play Store o F-Droid y ábralo.
setup-android-2 = Empiece, escriba su dirección de correo y toque «Continuar».
setup-android-3 = Escriba la contraseña de su correo. Eso es todo.
setup-desktop-1 = Instale Thunderbird desde thunderbird.net y ábralo.
setup-desktop-2 = Escriba su nombre y su dirección de correo, y haga clic en «Continuar».
setup-desktop-3 = Escriba la contraseña de su correo. Eso es todo.

setup-by-hand = La app Mail a mano, o con el perfil
setup-guide-gmail = App de Gmail
setup-guide-samsung = Samsung Email
setup-guide-outlook-android = Outlook para Android
setup-guide-fairemail = FairEmail
setup-guide-thunderbird-android = Thunderbird para Android, K-9 Mail
setup-guide-outlook-new = Outlook nuevo
setup-guide-outlook-classic = Outlook clásico
setup-guide-windows-mail = Correo de Windows
setup-guide-thunderbird = Thunderbird

# --- Las guías ----------------------------------------------------------------------------------------------

# Las etiquetas entre asteriscos son seguras; las que van entre virgulillas, no.

guides-title = Correo de { $name }: { $title }
guides-on-this-page = En esta página
guides-before = Antes de empezar
guides-web-mail = Inicie sesión una vez en [el correo web](sign-in) con un navegador. Si funciona, su dirección y su contraseña son correctas.
guides-account = Inicie sesión una vez en [su cuenta](sign-in) con un navegador. Si funciona, su dirección y su contraseña son correctas.
guides-at-hand = Tenga a mano su dirección de correo y la contraseña de su correo.
guides-labels-unsure = Las etiquetas son estas o similares
guides-not-working = Si no funciona
guides-nothing-helps = Si nada ayuda
guides-ask = Pregunte a { $name }. Diga qué programa usa y qué muestra exactamente. No diga nunca a nadie su contraseña.
guides-troubleshooting = Cuando el correo no funciona, paso a paso
guides-sheet = Todos los datos en una página
guides-help-page = Página de ayuda
guides-others = Todos los demás programas
guides-by-imap = A mano, con IMAP
guides-by-pop3 = A mano, con POP3
guides-by-pop3-instead = A mano, con POP3 en lugar de IMAP
guides-imap = Con IMAP el correo se queda en el servidor, y todos sus dispositivos muestran lo mismo.
guides-pop3 = Con POP3 el correo se descarga en este único dispositivo.
guides-choose-imap = Elija IMAP si no tiene un motivo para usar POP3, sobre todo si lee su correo en más de un dispositivo.
guides-pop3-fetch = { $provider } quiere que el correo descargado se borre del servidor.
guides-pop3-leave = { $provider } recomienda dejar en el servidor el correo descargado.
guides-pop3-leave-days =
    { $days ->
        [one] { $provider } recomienda dejar el correo descargado en el servidor durante un día.
       *[other] { $provider } recomienda dejar el correo descargado en el servidor durante { $days } días.
    }
guides-your-name = su nombre, como lo leerán los demás
guides-hosts = { $incoming-host } y { $outgoing-host }
guides-securities = { $incoming-security } para el correo entrante y { $outgoing-security } para el saliente

# Lo que varias guías dicen con las mismas palabras.

guides-all =
    .test = Envíese un mensaje a sí mismo y compruebe que llega.
    .word-none = ninguna
    .trap-cannot-sign-in = Es posible que no pueda iniciar sesión con { $program }.
    .cure-cannot-sign-in = { $program } no se puede ajustar a mano a lo que pide { $provider }. Correo entrante: { $incoming-authentication }. Correo saliente: { $outgoing-authentication }. Si se abre por sí sola una página de inicio de sesión de { $provider }, úsela. Si no, use otro programa o el correo web.
    .trap-other-username = El nombre de usuario no es su dirección de correo.
    .cure-other-username = Puede que { $program } ponga su dirección. Escriba en su lugar: { $username }.
    .trap-puts-in-usual = Elija primero la seguridad y después corrija el puerto.
    .cure-puts-in-usual = Con { $security }, { $program } pone por sí solo el puerto { $usual-port }. Cámbielo a { $port } y deje la seguridad como está: { $provider } usa esta combinación poco común.
    .trap-suggests-usual = Elija primero la seguridad y después escriba el puerto.
    .cure-suggests-usual = Con { $security }, { $program } muestra en gris el puerto { $usual-port } y lo usa mientras el campo está vacío. Escriba { $port } y deje la seguridad como está: { $provider } usa esta combinación poco común.
    .trap-may-change = Elija primero la seguridad y después corrija el puerto.
    .cure-may-change = Puede que { $program } ponga otro puerto cuando elija la seguridad. Cámbielo a { $port } y deje la seguridad como está: { $provider } usa esta combinación poco común.
    .trap-excludes = Aquí, { $security } y el puerto { $port } se excluyen: si escribe el puerto, cambia la seguridad; si elige la seguridad, cambia el puerto.
    .trap-password-refused = Se rechaza la contraseña.
    .cure-password-refused = Inicie sesión en { $provider } con un navegador, con la misma dirección y la misma contraseña. Si funciona, vuelva a escribir la contraseña en { $program }, para el servidor entrante y para el saliente. El nombre de usuario es { $incoming-username }. Si el navegador también es rechazado, consiga una contraseña nueva. [Paso a paso](troubleshooting#authentication-failed).
    .trap-cannot-connect = { $program } no se puede conectar o lo intenta sin fin.
    .cure-cannot-connect = Compare letra por letra. Entrante: { $incoming-host }, puerto { $incoming-port }. Saliente: { $outgoing-host }, puerto { $outgoing-port }. Compare también la seguridad. Después pruebe con otra red: algunas redes, VPN y antivirus bloquean el correo. [Paso a paso](troubleshooting#cannot-connect).
    .trap-identity = { $program } avisa sobre el certificado o la identidad del servidor.
    .cure-identity = No lo acepte: otra persona podría responder en lugar del servidor y leer su contraseña. Revise el nombre del servidor, y la fecha y la hora de su dispositivo. Pruebe con otra red. Si el aviso sigue, dígaselo a { $provider }. [Paso a paso](troubleshooting#server-identity).

# Mail en iPhone y iPad (iOS y iPadOS 15 y posteriores).

guide-iphone = iPhone y iPad
    .name = Mail
    .intro = Cómo leer y enviar el correo de { $provider } con la app Mail de un iPhone o iPad (iOS 15 y posteriores).
    .word-implicit = activado
    .word-starttls = activado
    .word-password = Contraseña
    .word-encrypted-password = MD5 (desafío-respuesta)
    .short-way = El camino corto: instalar el perfil
    .download = Abra esta página en Safari, en el iPhone o iPad, y toque [el perfil](profile). Otros navegadores a menudo solo guardan el archivo o lo muestran como texto.
    .allow = Safari dice que el sitio web intenta descargar un perfil de configuración. Toque ~Permitir~ y después ~Cerrar~.
    .find-profile = Abra la app Ajustes (o Configuración) antes de que pasen 8 minutos, o el dispositivo descarta el perfil. Cerca del principio, toque ~Perfil descargado~. También está en ~General~, ~VPN y gestión de dispositivos~.
    .install = Toque ~Instalar~ y escriba el código del dispositivo.
    .unsigned = Puede que el dispositivo diga del perfil ~Sin firmar~ o ~No verificado~. Eso solo significa que no lo ha firmado nadie que el dispositivo conozca. Continúe si se fía de quien le dio esta página, y si el perfil contiene cuentas de { $provider } y nada más: toque ~Instalar~ otra vez.
    .fill-in = Escriba lo que pide: su nombre, su dirección y la contraseña de su correo. El perfil mismo no contiene ninguna contraseña. Después toque ~OK~.
    .open = Abra la app Ajustes (o Configuración). Toque ~Apps~, ~Mail~, ~Cuentas de Mail~. Antes de iOS 18: ~Mail~, ~Cuentas~.
    .add = Toque ~Agregar cuenta~ (o ~Añadir cuenta~), después ~Otra~ al final, y después ~Agregar cuenta de correo~.
    .account = Rellene lo siguiente y toque ~Siguiente~:
    .incoming-imap = Toque ~IMAP~. En ~Servidor de correo entrante~, rellene:
    .incoming-pop3 = Toque ~POP~. En ~Servidor de correo entrante~, rellene:
    .outgoing = En ~Servidor de correo saliente~, en la misma pantalla, rellene todo, aunque la app llame opcionales al nombre de usuario y a la contraseña. Después toque ~Siguiente~.
    .save = La app intenta conectarse, lo que puede tardar uno o dos minutos. Si pregunta si debe configurar la cuenta sin SSL, responda ~No~. Deje ~Mail~ activado y toque ~Guardar~. Si dice que no puede verificar la cuenta, guárdela de todos modos y corrija los puertos en los dos pasos siguientes.
    .incoming-port = Vuelva a la lista de cuentas. Toque la cuenta nueva, después su línea ~Cuenta~ y después ~Avanzado~, al final. Compare con esto y corríjalo:
    .keep = En la misma pantalla, ponga ~Eliminar del servidor~ en ~Nunca~ si el correo ha de quedarse allí.
    .outgoing-port = Vuelva una pantalla atrás. En ~Servidor de correo saliente~, toque ~SMTP~ y después la línea de debajo de ~Servidor principal~. Compare, corrija y toque ~OK~:
    .test = Abra Mail. Envíese un mensaje a sí mismo y compruebe que llega.
    .word-on = activado
    .field-name = ~Nombre~
    .field-address = ~Correo~
    .field-password = ~Contraseña~
    .field-description = ~Descripción~
    .field-host = ~Nombre de host~
    .field-username = ~Nombre de usuario~
    .field-security = ~Usar SSL~
    .field-authentication = ~Autenticación~
    .field-port = ~Puerto del servidor~
    .field-server = ~Servidor~
    .trap-without-ssl = ~No se puede conectar mediante SSL. ¿Desea intentar configurar la cuenta sin SSL?~
    .cure-without-ssl = Responda ~No~: sin SSL su contraseña viaja sin protección. El nombre del servidor o un puerto está mal, o la red bloquea el correo. Corrija los puertos en ~Avanzado~ y en ~SMTP~, como en los pasos de arriba.
    .trap-connection-failed = ~No se puede obtener correo: error al conectar con el servidor.~
    .cure-connection-failed = En ~Avanzado~, ~Usar SSL~ debe estar activado y ~Puerto del servidor~ debe ser { $incoming-port }. El mismo interruptor ~Usar SSL~ vale para SSL/TLS y para STARTTLS: Mail averigua cuál de los dos habla el servidor.
    .trap-incorrect = ~No se puede obtener correo: el nombre de usuario o la contraseña son incorrectos.~
    .cure-incorrect = Vuelva a escribir la contraseña en los dos lugares: en ~Cuenta~ para el correo entrante, y en ~SMTP~ para el saliente.
    .trap-relaying = ~No se puede enviar el correo: un destinatario ha sido rechazado porque el servidor no permite la retransmisión.~
    .cure-relaying = El servidor saliente no sabe quién es usted. En ~SMTP~, ~Servidor principal~, rellene el nombre de usuario y la contraseña, aunque se llamen opcionales.
    .trap-not-verified = ~No se puede verificar la identidad del servidor~
    .cure-not-verified = Toque ~Cancelar~. Compare los nombres de los servidores con { $hosts }, letra por letra.
    .trap-no-profile = No aparece ~Perfil descargado~ en Ajustes.
    .cure-no-profile = Han pasado los 8 minutos, u otro perfil ocupó su lugar: solo puede esperar uno. Descárguelo otra vez. En el modo de aislamiento no se puede instalar ningún perfil; configure la cuenta a mano.
    .trap-damaged = ~Error al instalar el perfil~ o ~Perfil no válido~
    .cure-damaged = El archivo está dañado. Descárguelo otra vez con Safari o configure la cuenta a mano.

# Mail en un Mac (macOS 13 y posteriores).

guide-mac = Mac
    .name = Mail
    .intro = Cómo leer y enviar el correo de { $provider } con la app Mail de un Mac (macOS 13 y posteriores).
    .word-implicit = activado
    .word-starttls = activado
    .word-password = Contraseña
    .word-encrypted-password = MD5 (desafío-respuesta)
    .short-way = El camino corto: instalar el perfil
    .download = Abra esta página en Safari, en el Mac, y haga clic en [el perfil](profile). Si no ocurre nada, abra el archivo en la carpeta Descargas.
    .find-profile = Abra Ajustes del Sistema (o Configuración del Sistema) antes de que pasen 8 minutos, o el Mac descarta el perfil. Haga clic en ~General~, ~Gestión de dispositivos~. En macOS 13 y 14: ~Privacidad y seguridad~, ~Perfiles~.
    .install = Haga doble clic en el perfil nuevo. Puede que el Mac diga de él ~Sin firmar~ o ~No verificado~. Eso solo significa que no lo ha firmado nadie que el Mac conozca. Continúe si se fía de quien le dio esta página, y si el perfil contiene cuentas de { $provider } y nada más: haga clic en ~Instalar~.
    .fill-in = Escriba lo que pide: su nombre, su dirección, la contraseña de su correo y quizá la contraseña del Mac. El perfil mismo no contiene ninguna contraseña.
    .open = Abra Mail. En la barra de menús, haga clic en ~Mail~, ~Agregar cuenta~ (o ~Añadir cuenta~). Elija ~Otra cuenta de Mail~ y haga clic en ~Continuar~.
    .add = Rellene lo siguiente y haga clic en ~Iniciar sesión~:
    .account = Mail dice ~No se puede verificar el nombre o la contraseña de la cuenta~ y muestra más campos. Es lo que cabe esperar: aún no conoce los servidores. Rellene el nombre de usuario al final, porque Mail puede borrarlo. Después haga clic en ~Iniciar sesión~.
    .finish = Si vuelve a salir el mismo mensaje y hay un botón ~Siguiente~, haga clic en él: los pasos siguientes lo arreglan. Deje marcado ~Mail~ y haga clic en ~Aceptar~.
    .incoming = En la barra de menús, haga clic en ~Mail~, ~Ajustes~ y después ~Cuentas~. Elija la cuenta y haga clic en ~Ajustes del servidor~. En ~Servidor de correo entrante~, desmarque ~Gestionar automáticamente los ajustes de conexión~. Compare y corrija:
    .outgoing = Haga lo mismo en ~Servidor de correo saliente~. Después haga clic en ~Guardar~.
    .keep = En la misma ventana, en ~Información de la cuenta~, desmarque ~Eliminar la copia del servidor tras recuperar un mensaje~ si el correo ha de quedarse allí.
    .test = Abra Mail. Envíese un mensaje a sí mismo y compruebe que llega.
    .field-name = ~Nombre~
    .field-address = ~Dirección de correo~
    .field-password = ~Contraseña~
    .field-type = ~Tipo de cuenta~
    .field-incoming-host = ~Servidor de correo entrante~
    .field-outgoing-host = ~Servidor de correo saliente~
    .field-username = ~Nombre de usuario~
    .field-host = ~Nombre de host~
    .field-security = ~Usar TLS/SSL~
    .field-port = ~Puerto~
    .field-authentication = ~Autenticación~
    .trap-no-longer-sends = Mail funcionaba, y un día deja de enviar.
    .cure-no-longer-sends = Mire ~Gestionar automáticamente los ajustes de conexión~ en ~Ajustes del servidor~, para los dos servidores. Si vuelve a estar marcado, desmárquelo y corrija el puerto: { $incoming-port } para el correo entrante, { $outgoing-port } para el saliente.
    .trap-cannot-send = ~No se puede enviar el mensaje usando el servidor~
    .cure-cannot-send = En ~Servidor de correo saliente~, rellene el nombre de usuario y la contraseña, y elija una ~Autenticación~ que no sea ~Ninguna~.
    .trap-not-verified = ~Mail no puede verificar la identidad del servidor~
    .cure-not-verified = Haga clic en ~Cancelar~. Compare los nombres de los servidores con { $hosts }, letra por letra.
    .trap-one-box = No hay ningún campo para elegir entre SSL/TLS y STARTTLS.
    .cure-one-box = Así es: la misma casilla ~Usar TLS/SSL~ vale para los dos. Mail averigua cuál de ellos habla el servidor.
    .trap-other-protocol = La cuenta se configuró como POP y debería ser IMAP, o al revés.
    .cure-other-protocol = Mail no puede cambiarlo. Configure la cuenta otra vez y elimine la antigua cuando todo el correo esté allí.
    .trap-damaged = ~Error al instalar el perfil~ o ~Perfil no válido~
    .cure-damaged = El archivo está dañado. Descárguelo otra vez con Safari o configure la cuenta a mano.

# La app Gmail en Android.

guide-android-gmail = App de Gmail en Android
    .name = Gmail
    .intro = Cómo leer y enviar el correo de { $provider } con la app Gmail de un teléfono o una tableta con Android. La app admite direcciones de cualquier proveedor, no solo de Google.
    .word-implicit = SSL/TLS
    .word-starttls = STARTTLS
    .word-password = Contraseña
    .open = Abra Gmail. Toque su foto o su inicial, arriba a la derecha, después ~Agregar otra cuenta~ (o ~Añadir otra cuenta~) y después ~Otra~. Si Gmail aún no tiene ninguna cuenta, toque ~Agregar una dirección de correo~ y después ~Otra~.
    .address = Escriba su dirección y toque ~Configuración manual~. Si solo aparece ~Siguiente~, tóquelo.
    .choose-imap = Toque ~Personal (IMAP)~. Escriba su contraseña y toque ~Siguiente~.
    .choose-pop3 = Toque ~Personal (POP3)~. Escriba su contraseña y toque ~Siguiente~.
    .incoming = En los ajustes del servidor entrante (*Incoming server settings*), rellene lo siguiente y toque ~Siguiente~. Algunas versiones solo piden los tres primeros datos.
    .outgoing = En los ajustes del servidor saliente (*Outgoing server settings*), rellene lo siguiente y toque ~Siguiente~:
    .options = Elija cada cuánto tiempo busca correo Gmail y toque ~Siguiente~. Escriba un nombre para la cuenta y su nombre, como lo leerán los demás. Toque ~Siguiente~.
    .ports = Mire los puertos una vez más: abra el menú, toque ~Ajustes~ y después la cuenta. Los ajustes del correo entrante (*Incoming settings*) deben decir { $incoming-security } y puerto { $incoming-port }; los del saliente (*Outgoing settings*), { $outgoing-security } y puerto { $outgoing-port }.
    .word-never = Nunca
    .word-on = activado
    .field-address = ~Dirección de correo electrónico~
    .field-username = ~Nombre de usuario~
    .field-password = ~Contraseña~
    .field-host = ~Servidor~
    .field-port = ~Puerto~
    .field-security = ~Tipo de seguridad~
    .field-delete = ~Eliminar correo del servidor~
    .field-sign-in = ~Solicitar inicio de sesión~
    .field-outgoing-host = ~Servidor SMTP~
    .trap-accept-all = La lista ofrece ~SSL/TLS (aceptar todos los certificados)~ y ~STARTTLS (aceptar todos los certificados)~.
    .cure-accept-all = No elija nunca ninguno de los dos. Con ellos, cualquiera que esté entre usted y el servidor puede leer su contraseña y su correo.
    .trap-no-connection = ~No se ha podido establecer conexión con el servidor.~
    .cure-no-connection = El nombre del servidor o el puerto está mal, o la red bloquea el correo.
    .trap-not-safe = ~No se ha podido establecer conexión con el servidor debido a un error de seguridad.~ o ~No se puede conectar al servidor de forma segura.~
    .cure-not-safe = El tipo de seguridad no corresponde al puerto, o el certificado no corresponde al nombre del servidor. Compare los tres. No elija otro tipo de seguridad para que desaparezca el mensaje.
    .trap-tls-required = ~Se necesita TLS, pero el servidor no lo admite.~ o ~El servidor no admite los métodos de autenticación.~
    .cure-tls-required = El tipo de seguridad está mal. Debe ser { $securities }.
    .trap-incorrect = ~El nombre de usuario o la contraseña son incorrectos.~
    .cure-incorrect = El nombre de usuario es { $incoming-username }. En las contraseñas cuentan las mayúsculas, y puede que el teclado haya puesto una al principio.
    .trap-in-a-browser = Gmail en un navegador no recoge este correo.
    .cure-in-a-browser = Google lo suprimió en 2026. La app no se ve afectada: recoge ella misma el correo.

# Samsung Email.

guide-android-samsung = Samsung Email
    .name = Samsung Email
    .intro = Cómo leer y enviar el correo de { $provider } con la app Email de un teléfono o una tableta Samsung.
    .word-implicit = SSL
    .word-starttls = TLS
    .word-password = Contraseña
    .open = Abra la app Email. Si ya tiene una cuenta, abra el menú, toque ~Ajustes~ y después ~Agregar cuenta~. Toque ~Otros~.
    .address = Escriba la dirección y la contraseña. No inicie sesión todavía: toque ~Configuración manual~.
    .choose-imap = Toque ~Cuenta IMAP~.
    .choose-pop3 = Toque ~Cuenta POP3~.
    .account = Ahora hay una sola pantalla larga. Al principio, rellene:
    .incoming = Más abajo, rellene el servidor entrante:
    .keep = Ponga ~Eliminar correo del servidor~ en ~Nunca~ si el correo ha de quedarse allí.
    .outgoing = Baje por la pantalla y rellene el servidor saliente:
    .finish = Toque ~Iniciar sesión~ y espere hasta que la app haya preguntado a los dos servidores.
    .word-on = activado
    .field-address = ~Dirección de correo~
    .field-password = ~Contraseña~
    .field-username = ~Nombre de usuario~
    .field-imap-host = ~Servidor IMAP~
    .field-pop3-host = ~Servidor POP3~
    .field-smtp-host = ~Servidor SMTP~
    .field-security = ~Tipo de seguridad~
    .field-port = ~Puerto~
    .field-sign-in = ~Autenticación necesaria antes de enviar correo~
    .trap-ssl-and-tls = La lista de tipos de seguridad dice SSL y TLS, y usted busca SSL/TLS o STARTTLS.
    .cure-ssl-and-tls = En esta app, ~SSL~ es lo que otros llaman SSL/TLS, y ~TLS~ es lo que otros llaman STARTTLS. Elija { $securities }.
    .trap-accept-all = La lista ofrece ~SSL (aceptar todos los certificados)~ y ~TLS (aceptar todos los certificados)~.
    .cure-accept-all = No elija nunca ninguno de los dos. Con ellos, cualquiera que esté entre usted y el servidor puede leer su contraseña y su correo.
    .trap-no-connection = ~No se puede conectar al servidor~ o ~Imposible conectar con el servidor~
    .cure-no-connection = Compare los tipos de seguridad y los puertos con los pasos de arriba. Corrija el puerto después del tipo de seguridad.
    .trap-does-not-send = El correo llega, pero no se puede enviar nada.
    .cure-does-not-send = Active ~Autenticación necesaria antes de enviar correo~ y rellene debajo el nombre de usuario y la contraseña.

# Outlook en Android.

guide-android-outlook = Outlook en Android
    .name = Outlook
    .intro = Cómo leer y enviar el correo de { $provider } con la app Outlook de un teléfono o una tableta con Android.
    .word-implicit = SSL
    .word-starttls = StartTLS
    .word-password = Contraseña
    .trap-caution = Puede que Outlook recoja su correo a través de la nube de Microsoft.
    .cure-caution = Entonces los servidores de Microsoft guardan su contraseña y una copia de su correo. Si no lo quiere, use otra app.
    .open = Abra Outlook. Toque ~Agregar cuenta~. Si ya tiene una cuenta, toque la foto o el sobre, arriba a la izquierda, después el signo más y después ~Agregar cuenta~.
    .choose-imap = Escriba su dirección y toque ~Continuar~. Outlook muestra una lista de proveedores: toque ~IMAP~. Si sigue sin mostrar la lista, toque el signo de interrogación, arriba, y ~Cambiar proveedor de la cuenta~.
    .choose-pop3 = Escriba su dirección y toque ~Continuar~. Outlook muestra una lista de proveedores: toque ~POP3~. Si no está, su Outlook solo tiene IMAP.
    .advanced = Active ~Configuración avanzada~, para que aparezcan todos los campos. Al principio, rellene:
    .incoming = En ~Servidor de correo entrante~, rellene:
    .outgoing = En ~Servidor de correo saliente SMTP~, rellene:
    .finish = Toque la marca de verificación, arriba, y espere hasta que Outlook haya preguntado a los dos servidores.
    .field-address = ~Dirección de correo electrónico~
    .field-name = ~Nombre para mostrar~
    .field-description = ~Descripción~
    .field-imap-host = ~Nombre de host IMAP~
    .field-imap-username = ~Nombre de usuario IMAP~
    .field-imap-password = ~Contraseña IMAP~
    .field-pop3-host = ~Nombre de host POP3~
    .field-pop3-username = ~Nombre de usuario POP3~
    .field-pop3-password = ~Contraseña POP3~
    .field-smtp-host = ~Nombre de host SMTP~
    .field-smtp-username = ~Nombre de usuario SMTP~
    .field-smtp-password = ~Contraseña SMTP~
    .field-port = ~Puerto~
    .field-security = ~Tipo de seguridad~
    .trap-no-servers = Outlook pide enseguida la contraseña y no muestra nunca los servidores.
    .cure-no-servers = Ha buscado los datos en Microsoft. Si no funcionan, toque el signo de interrogación, arriba, y ~Cambiar proveedor de la cuenta~, y configure la cuenta a mano.
    .trap-ssl = La lista de tipos de seguridad dice SSL, y usted busca SSL/TLS.
    .cure-ssl = ~SSL~ es su palabra para SSL/TLS. No elija nunca ~Ninguno~.
    .trap-does-not-send = El correo llega, pero no se puede enviar nada.
    .cure-does-not-send = El servidor saliente necesita un nombre de usuario y una contraseña en sus propios campos: { $outgoing-username } y la contraseña de su correo.
    .trap-fixed = Los servidores de una cuenta no se pueden cambiar.
    .cure-fixed = Así es. Elimine la cuenta en Outlook y agréguela de nuevo. Con IMAP, el correo se queda en el servidor.
    .trap-cloud = Todos los datos son correctos, y Outlook sigue sin poder iniciar sesión.
    .cure-cloud = Puede que quien inicia sesión sea la nube de Microsoft, desde un país que no es el suyo. Es posible que { $provider } lo rechace. Use otra app.

# Thunderbird en Android, y K-9 Mail.

guide-android-thunderbird = Thunderbird en Android
    .name = Thunderbird
    .intro = Cómo leer y enviar el correo de { $provider } con Thunderbird en un teléfono o una tableta con Android. K-9 Mail es el mismo programa con otro nombre.
    .word-implicit = SSL/TLS
    .word-starttls = StartTLS
    .word-password = Contraseña normal
    .word-encrypted-password = Contraseña cifrada
    .short-way = El camino corto: dejar que Thunderbird encuentre los datos
    .open = Abra Thunderbird. Toque ~Empezar~ y, si lo pide, ~Añadir una cuenta de correo~. Si ya tiene una cuenta, abra la lista de cuentas y toque ~Añadir cuenta~.
    .address = Escriba su dirección y toque ~Siguiente~.
    .found = Si dice ~Configuración encontrada~, tóquelo para ver los servidores. Si dice ~Configuración no encontrada~, siga a mano, como se explica más abajo.
    .compare = Compare. IMAP: { $incoming-host }, { $incoming-security }, puerto { $incoming-port }. SMTP: { $outgoing-host }, { $outgoing-security }, puerto { $outgoing-port }. Si algo es distinto, toque ~Editar configuración~ y corríjalo, como a mano, más abajo.
    .trust = Escriba su contraseña y toque ~Siguiente~. Si dice ~Esta configuración no es de confianza~, marque ~Confío en esta configuración~ solo si los servidores son los que se nombran aquí.
    .code = Con un código QR
    .code-intro-1 = Thunderbird crea la cuenta con este código; solo le queda escribir su contraseña. Ningún otro programa lo entiende: la cámara del teléfono solo muestra texto. Contiene su dirección y los servidores, y ninguna contraseña.
    .code-intro-2 = Con K-9 Mail, que no puede escanear, o si esta página está en el propio teléfono, use un archivo en su lugar: guarde [el archivo de ajustes](settings-file), abra ~Ajustes~, ~Importar ajustes~, ~Seleccionar archivo~, y elíjalo. En un programa sin cuentas, ~Importar ajustes de K-9~ está en la primera pantalla.
    .code-without = Un código QR configura Thunderbird, y solo le queda escribir la contraseña. Se hace para su dirección: ponga { $asking }, con su propia dirección, detrás de la dirección de esta página. Si no aparece ningún código, pida uno a { $provider }.
    .show-code = Muestre esta página en una pantalla junto al teléfono, o imprímala.
    .scan = En el teléfono, abra Thunderbird. Si es nuevo allí, toque ~Empezar~, ~Añadir una cuenta de correo~ y después ~Escanear código QR~; las versiones antiguas tienen ~Importar ajustes~ en su lugar. Si ya tiene una cuenta, abra ~Ajustes~, ~Importar ajustes~ y después ~Escanear código QR~.
    .camera = Déjele usar la cámara y sostenga el teléfono de modo que vea el código entero.
    .password = Escriba su contraseña cuando se la pida.
    .manual = Si dice ~Configuración no encontrada~, toque ~Siguiente~. Si dice ~Configuración encontrada~, tóquelo y después ~Editar configuración~.
    .incoming = En ~Ajustes del servidor entrante~, rellene de arriba abajo y toque ~Siguiente~. Si cambia después el protocolo, se pierden la seguridad y el puerto.
    .outgoing = En ~Ajustes del servidor saliente~, rellene de arriba abajo y toque ~Siguiente~:
    .finish-imap = Thunderbird pregunta a los dos servidores. Deje las carpetas como las propone. Rellene su nombre y toque ~Siguiente~ hasta que la cuenta esté creada.
    .finish-pop3 = Thunderbird pregunta a los dos servidores. Rellene su nombre y toque ~Siguiente~ hasta que la cuenta esté creada.
    .field-address = ~Dirección de correo electrónico~
    .field-protocol = ~Protocolo~
    .field-host = ~Servidor~
    .field-security = ~Seguridad~
    .field-port = ~Puerto~
    .field-authentication = ~Autenticación~
    .field-username = ~Nombre de usuario~
    .field-password = ~Contraseña~
    .field-name = ~Su nombre~
    .trap-authentication = ~Error de autenticación~
    .cure-authentication = El servidor rechazó el nombre de usuario o la contraseña. ~Detalles~ muestra lo que dijo el servidor.
    .trap-network = ~Error de red~
    .cure-network = Ningún servidor responde con ese nombre y ese puerto. Compruebe que el puerto sigue siendo { $incoming-port } para el correo entrante y { $outgoing-port } para el saliente: cada cambio de la seguridad pone otro.
    .trap-server = ~Error del servidor~ o ~Falta una función en el servidor~
    .cure-server = La seguridad o la autenticación no es la que ofrece el servidor. La seguridad debe ser { $securities }.
    .trap-certificate = ~Error de certificado~
    .cure-certificate = Toque ~Volver (recomendado)~, nunca ~Aceptar el riesgo y continuar~. Compare los nombres de los servidores con { $hosts }, letra por letra.
    .trap-oauth2 = ~OAuth 2.0 no es compatible por ahora con este proveedor.~
    .cure-oauth2 = Elija otra autenticación: ~Contraseña normal~, salvo que esta página nombre otra.
    .trap-found-imap = Usted quiere POP3, y Thunderbird encontró IMAP.
    .cure-found-imap = Solo busca IMAP. Toque ~Editar configuración~ y cambie primero el protocolo.

# FairEmail en Android.

guide-android-fairemail = FairEmail en Android
    .name = FairEmail
    .intro = Cómo leer y enviar el correo de { $provider } con FairEmail en un teléfono o una tableta con Android.
    .word-implicit = SSL/TLS
    .word-starttls = STARTTLS
    .word-password = Contraseña
    .word-encrypted-password = automática
    .short-way = El camino corto: el asistente
    .wizard = Abra FairEmail. Empieza por sus ajustes; más tarde están en el menú, en ~Ajustes~. Toque ~Asistente~ y después ~Otro proveedor~.
    .person = Rellene lo siguiente y toque ~Comprobar~:
    .compare = FairEmail muestra los servidores que ha encontrado. Compare. ~Servidor IMAP para recibir mensajes~: { $incoming-host }, puerto { $incoming-port }. ~Servidor SMTP para enviar mensajes~: { $outgoing-host }, puerto { $outgoing-port }.
    .same = Si son los mismos, toque ~Guardar~. Si son distintos, pruebe primero con los de aquí: vuelva atrás y configure la cuenta a mano. FairEmail tiene su propia lista de proveedores y toma de ella los servidores, publique lo que publique { $provider }.
    .open-imap = Abra FairEmail. Empieza por sus ajustes; más tarde están en el menú, en ~Ajustes~. Abra ~Configuración manual y opciones de la cuenta~. Toque ~Cuentas~, después el signo más y después ~IMAP~.
    .custom = En ~Proveedor~, elija ~Personalizado~. Deje vacío ~Nombre de dominio~.
    .incoming = Rellene lo siguiente. Deje sin marcar ~Permitir conexiones inseguras~.
    .check = Toque ~Comprobar~. Si FairEmail muestra después una lista de carpetas, el servidor entrante funciona. Deje marcado ~Añadir identidad relacionada (servidor SMTP)~ y toque ~Guardar~.
    .open-pop3 = Abra FairEmail. Empieza por sus ajustes; más tarde están en el menú, en ~Ajustes~. Toque ~Asistente~ y después ~Cuenta POP3~.
    .keep = Deje marcado ~Dejar los mensajes en el servidor~ si el correo ha de quedarse allí. Deje marcado ~Añadir identidad relacionada (servidor SMTP)~ y toque ~Guardar~.
    .identity = FairEmail llama identidad a la parte que envía. Rellene:
    .outgoing = Toque ~Avanzado~ si no ve ningún nombre de servidor. FairEmail ha puesto lo que tomó de su propia lista o del servidor entrante. Corríjalo así y toque ~Guardar~:
    .test = Toque ~Ir a la bandeja de entrada~. Envíese un mensaje a sí mismo y compruebe que llega.
    .field-name = ~Su nombre~
    .field-address = ~Su dirección de correo~
    .field-password = ~Contraseña~
    .field-host = ~Nombre del servidor~
    .field-security = ~Cifrado~
    .field-port = ~Número de puerto~
    .field-username = ~Nombre de usuario~
    .trap-handshake = *Handshake failed* y *WRONG_VERSION_NUMBER*
    .cure-handshake = El cifrado y el puerto no van juntos. Son { $incoming-security } con el puerto { $incoming-port } para el correo entrante, y { $outgoing-security } con el puerto { $outgoing-port } para el saliente.
    .trap-other-servers = El asistente usa otros servidores que los de esta página.
    .cure-other-servers = Vienen de la lista propia de FairEmail, que puede ser más antigua o más nueva. Si funcionan, déjelos. Si no, siga a mano.
    .trap-not-found = ~No se encontraron ajustes para el dominio~
    .cure-not-found = FairEmail no conoce { $provider } y no ha encontrado nada. Configure la cuenta a mano.
    .trap-app-password = ~Es posible que deba usar una contraseña de aplicación~
    .cure-app-password = FairEmail lo dice cuando lo dice su lista. Pruebe primero con la contraseña de su correo. Si se rechaza, busque contraseñas de aplicación en los ajustes de su cuenta de { $provider }.
    .trap-fingerprint = FairEmail ofrece ~Confiar en el certificado del servidor con la huella digital~.
    .cure-fingerprint = Déjelo sin marcar, y también ~Permitir conexiones inseguras~. Compare el nombre del servidor letra por letra.
    .trap-no-identity = El correo llega, pero no hay forma de escribir un mensaje.
    .cure-no-identity = Aún no hay ninguna identidad. Abra ~Configuración manual y opciones de la cuenta~, toque ~Identidades~, después el signo más, y elija la cuenta.

# El Outlook que viene con Windows.

guide-windows-outlook-new = Outlook (nuevo) en Windows
    .name = Outlook
    .intro = Cómo leer y enviar el correo de { $provider } con el Outlook que viene con Windows y que sustituyó a Correo. No tiene menú ~Archivo~. Si el suyo lo tiene, es [Outlook (clásico)](windows-outlook-classic).
    .word-implicit = SSL/TLS
    .word-starttls = StartTLS
    .word-password = Contraseña
    .trap-caution = Este Outlook recoge su correo a través de la nube de Microsoft.
    .cure-caution = Su contraseña va a Microsoft. Los servidores de Microsoft inician sesión en { $provider } con ella y guardan una copia de su correo, también con POP3. Si no lo quiere, use [Thunderbird](thunderbird-desktop) u [Outlook (clásico)](windows-outlook-classic): hablan directamente con { $provider }.
    .open = Abra Outlook. Si aún no tiene ninguna cuenta, pide una dirección por sí mismo. Si no, haga clic en ~Configuración~ (la rueda dentada), ~Cuentas~, ~Sus cuentas~, ~Agregar cuenta~.
    .choose-imap = Escriba su dirección y haga clic en ~Continuar~. Outlook muestra una lista de proveedores: haga clic en ~IMAP~. Si sigue sin mostrar la lista, haga clic en ~Elegir proveedor~, si hay un enlace así.
    .choose-pop3 = Escriba su dirección y haga clic en ~Continuar~. Outlook muestra una lista de proveedores: haga clic en ~POP~. Si no está, su Outlook solo tiene IMAP.
    .password = Escriba la contraseña. No siga todavía: active ~Mostrar más~, para que aparezcan todos los campos.
    .incoming = Puede que Outlook haya puesto servidores por su cuenta. Corrija así el servidor entrante:
    .outgoing = Corrija así el servidor saliente y haga clic en ~Continuar~:
    .consent = Outlook dice que sincroniza la cuenta con la nube de Microsoft. Haga clic en ~Continuar~ si está de acuerdo. Si no, haga clic en ~Cancelar~ y use otro programa: en este no hay forma de evitarlo. Al final, haga clic en ~Listo~.
    .test = Envíese un mensaje a sí mismo y compruebe que llega. La primera vez puede tardar un rato.
    .field-address = ~Dirección de correo electrónico~
    .field-password = ~Contraseña~
    .field-imap-username = ~Nombre de usuario IMAP~
    .field-imap-host = ~Servidor de entrada IMAP~
    .field-pop3-username = ~Nombre de usuario POP~
    .field-pop3-host = ~Servidor de entrada POP~
    .field-smtp-username = ~Nombre de usuario SMTP~
    .field-smtp-password = ~Contraseña SMTP~
    .field-smtp-host = ~Servidor de salida SMTP~
    .field-port = ~Puerto~
    .field-security = ~Tipo de conexión segura~
    .trap-at-once = Outlook agrega la cuenta enseguida, con otros servidores, o dice que no pudo encontrar la configuración.
    .cure-at-once = Pide los datos a Microsoft, no a { $provider }. Elimine la cuenta, agréguela de nuevo y elija usted mismo el proveedor, como en los pasos de arriba.
    .trap-cloud = Todos los datos son correctos, y Outlook sigue sin poder iniciar sesión.
    .cure-cloud = No es su computadora la que inicia sesión, sino un servidor de Microsoft, quizá en otro país. Es posible que { $provider } lo rechace y que el puerto { $outgoing-port } no esté permitido allí. Use otro programa.
    .trap-fixed = Los servidores de una cuenta no se pueden cambiar.
    .cure-fixed = En la mayoría de las versiones es así. Haga clic en ~Configuración~, ~Cuentas~, ~Administrar~ junto a la cuenta, elimínela y agréguela de nuevo. Con IMAP, el correo se queda en el servidor.
    .trap-late = El correo nuevo llega tarde.
    .cure-late = Los servidores de Microsoft lo recogen de { $provider } de vez en cuando. Otro programa, que hable directamente con { $provider }, lo muestra antes.

# El Outlook de Office y Microsoft 365.

guide-windows-outlook-classic = Outlook (clásico) en Windows
    .name = Outlook
    .intro = Cómo leer y enviar el correo de { $provider } con Outlook 2016 o posterior, o con el Outlook de Microsoft 365. Tiene un menú ~Archivo~ arriba a la izquierda. Si el suyo no lo tiene, es [Outlook (nuevo)](windows-outlook-new).
    .word-implicit = SSL/TLS
    .word-starttls = STARTTLS
    .word-password = Contraseña
    .open = Abra Outlook. Haga clic en ~Archivo~ y después en ~Agregar cuenta~. Si aún no tiene ninguna cuenta, pide una dirección por sí mismo.
    .manual = Escriba su dirección. No conecte todavía: haga clic en ~Opciones avanzadas~, marque ~Permitirme configurar mi cuenta manualmente~ y después haga clic en ~Conectar~.
    .choose-imap = Outlook muestra una lista en ~Configuración avanzada~: haga clic en ~IMAP~. Si pide enseguida la contraseña y después dice que no se pudo conectar, haga clic en ~Cambiar configuración de la cuenta~.
    .choose-pop3 = Outlook muestra una lista en ~Configuración avanzada~: haga clic en ~POP~. Si pide enseguida la contraseña y después dice que no se pudo conectar, haga clic en ~Cambiar configuración de la cuenta~.
    .incoming = En ~Correo entrante~, rellene lo siguiente. Deje sin marcar ~Requerir inicio de sesión utilizando Autenticación de contraseña segura (SPA)~.
    .outgoing = En ~Correo saliente~, rellene lo siguiente. Deje sin marcar SPA también aquí. Después haga clic en ~Siguiente~.
    .password = Escriba la contraseña y haga clic en ~Conectar~. Después desmarque ~Configurar también Outlook Mobile en mi teléfono~ y haga clic en ~Listo~.
    .sign-in = Haga clic en ~Archivo~, ~Configuración de la cuenta~, ~Configuración del servidor~. En ~Correo entrante~, mire el nombre de usuario. En ~Correo saliente~, debe estar marcado ~Mi servidor de salida (SMTP) requiere autenticación~, con ~Utilizar la misma configuración que mi servidor de correo de entrada~.
    .keep = Haga clic en ~Archivo~, ~Configuración de la cuenta~, ~Nombre de cuenta y configuración de sincronización~. Marque ~Dejar una copia de los mensajes en el servidor~ si el correo ha de quedarse allí.
    .field-address = ~Dirección de correo electrónico~
    .field-host = ~Servidor~
    .field-port = ~Puerto~
    .field-security = ~Método de cifrado~
    .field-password = ~Contraseña~
    .field-username = ~Nombre de usuario~
    .trap-something-wrong = ~Algo salió mal y Outlook no pudo configurar su cuenta~ o ~No se pudo conectar con el servidor de entrada (IMAP)~
    .cure-something-wrong = Outlook tomó datos que encontró en Microsoft, o cambió un puerto. Haga clic en ~Cambiar configuración de la cuenta~ y compare: { $incoming-host }, puerto { $incoming-port }, { $incoming-security }; { $outgoing-host }, puerto { $outgoing-port }, { $outgoing-security }.
    .trap-older-window = Outlook muestra una ventana con ~Configuración manual o tipos de servidores adicionales~.
    .cure-older-window = Elija eso, después ~POP o IMAP~, y rellene los mismos datos. Haga clic en ~Más configuraciones~. En ~Servidor de salida~, marque ~Mi servidor de salida (SMTP) requiere autenticación~. En ~Avanzadas~, elija primero cada tipo de conexión cifrada y escriba después su puerto: { $incoming-port } y { $outgoing-port }. La misma ventana se abre en el Panel de control, ~Correo~.
    .trap-ssl-and-tls = La lista de cifrados dice SSL y TLS.
    .cure-ssl-and-tls = Las versiones antiguas llaman ~SSL~ a SSL/TLS, y ~TLS~ a STARTTLS. No elija ~Automático~ ni ~Ninguno~.
    .trap-server-not-found = 0x800CCC0D
    .cure-server-not-found = No se encuentra el nombre de un servidor. Compárelo letra por letra.
    .trap-not-reached = 0x800CCC0E, 0x800CCC0F, 0x80042108 o 0x80042109
    .cure-not-reached = Outlook no puede llegar a un servidor, o se corta la conexión. Compare el puerto y el cifrado. También puede causarlo un antivirus que mira el correo.
    .trap-encryption = 0x800CCC1A
    .cure-encryption = El cifrado no corresponde al puerto. Es { $incoming-security } con el puerto { $incoming-port } para el correo entrante, y { $outgoing-security } con el puerto { $outgoing-port } para el saliente.
    .trap-refused = 0x800CCC18, 0x800CCC91 o 0x800CCC92
    .cure-refused = Se rechaza el nombre de usuario o la contraseña. El nombre de usuario es { $incoming-username }. SPA no debe estar marcado.
    .trap-relaying = 0x800CCC69, 0x800CCC78 o 0x800CCC79
    .cure-relaying = El servidor saliente no sabe quién es usted. Marque ~Mi servidor de salida (SMTP) requiere autenticación~.
    .trap-no-method = 0x800CCC80
    .cure-no-method = Outlook y el servidor no tienen ninguna forma de iniciar sesión que conozcan los dos. Desmarque SPA y compruebe que hay un cifrado elegido.
    .trap-allow-website = ~¿Desea permitir que este sitio web configure los valores del servidor?~
    .cure-allow-website = Outlook busca los datos en el dominio de su dirección. Permítalo solo si el dominio que nombra es el de su dirección o uno de { $provider }.

# Correo, que venía con Windows 10 y 11.

guide-windows-mail = Correo de Windows
    .name = Correo
    .intro = Correo, el programa que venía con Windows 10 y Windows 11, ya no se puede configurar.
    .trap-caution = Microsoft suprimió Correo el 31 de diciembre de 2024.
    .cure-caution = Desde entonces no envía ni recibe. Windows abre en su lugar el Outlook nuevo.
    .short-way = Qué hacer ahora
    .safe = Compruebe que su correo está a salvo: inicie sesión en { $provider } con un navegador. El correo de una cuenta IMAP sigue en el servidor.
    .only-there = Busque en Correo lo que solo está allí: borradores, la bandeja de salida y el correo que recogió con POP3. Microsoft dice que el correo local se puede exportar; Correo lo ofrece cuando lo abre.
    .choose = Elija otro programa. [Thunderbird](thunderbird-desktop) es gratuito y habla directamente con { $provider }. [Outlook (clásico)](windows-outlook-classic) viene con Office y Microsoft 365 y habla directamente con { $provider }. [Outlook (nuevo)](windows-outlook-new) viene con Windows y recoge su correo a través de la nube de Microsoft.
    .set-up = Configure allí la cuenta, como dice su página, y compruebe que aparece su correo.
    .remove = Solo entonces elimine Correo, o deje de usarlo.
    .trap-opens-outlook = Windows abre el Outlook nuevo aunque usted quiera otro programa.
    .cure-opens-outlook = Ciérrelo; no hace falta que agregue ninguna cuenta. En la configuración de Windows, en ~Aplicaciones~, ~Aplicaciones predeterminadas~, elija su programa de correo.
    .trap-taken-over = El Outlook nuevo se quedó con la cuenta, y no funciona.
    .cure-taken-over = Elimine allí la cuenta y agréguela de nuevo, como dice la página de [Outlook (nuevo)](windows-outlook-new).

# Thunderbird en una computadora.

guide-thunderbird-desktop = Thunderbird en una computadora
    .name = Thunderbird
    .intro = Cómo leer y enviar el correo de { $provider } con Thunderbird en Windows, Mac o Linux.
    .word-implicit = SSL/TLS
    .word-starttls = STARTTLS
    .word-password = Contraseña normal
    .word-encrypted-password = Contraseña cifrada
    .word-autodetect = ~Detectar automáticamente~, que pasa a ser { $security } después de ~Probar~
    .short-way = El camino corto: dejar que Thunderbird encuentre los datos
    .open = Abra Thunderbird. Si aún no tiene ninguna cuenta, abre por sí mismo su centro de cuentas (*Account Hub*). Si no, abra el menú (tres líneas, arriba a la derecha), haga clic en ~Añadir cuenta~ y después en ~Correo electrónico~.
    .person = Rellene lo siguiente y haga clic en ~Continuar~:
    .compare = Si dice ~Configuración de la cuenta encontrada automáticamente~, compare. ~Entrante~: { $incoming-host }, puerto { $incoming-port }, { $incoming-security }. ~Saliente~: { $outgoing-host }, puerto { $outgoing-port }, { $outgoing-security }. Si son los mismos, haga clic en ~Continuar~; no los edite.
    .not-found = Si no encontró nada, o encontró otra cosa, siga a mano, como se explica más abajo.
    .password = Rellene lo siguiente y haga clic en ~Continuar~. Si ofrece calendarios y libretas de direcciones, tómelos u omítalos. Haga clic en ~Finalizar~.
    .manual = Rellene lo siguiente y haga clic en ~Configuración manual~, debajo de la dirección. En las versiones antiguas, haga clic primero en ~Continuar~ y después en ~Editar configuración~.
    .incoming = En ~Configuración del servidor entrante~, rellene lo siguiente y haga clic en ~Continuar~:
    .outgoing = En ~Configuración del servidor saliente~, rellene:
    .check = Haga clic en ~Probar~. Mire una vez más el puerto y la seguridad: { $outgoing-port } y { $outgoing-security }. Después haga clic en ~Continuar~.
    .keep = Abra el menú, ~Ajustes~, y después ~Configuración de la cuenta~. En ~Configuración del servidor~ de la cuenta, mire ~Dejar los mensajes en el servidor~: sin eso, el correo descargado se borra allí.
    .field-name = ~Nombre completo~
    .field-address = ~Dirección de correo electrónico~
    .field-protocol = ~Protocolo~
    .field-host = ~Nombre del servidor~
    .field-port = ~Puerto~
    .field-security = ~Seguridad de la conexión~
    .field-authentication = ~Método de autenticación~
    .field-username = ~Nombre de usuario~
    .field-password = ~Contraseña~
    .cure-excludes = Elija ~Detectar automáticamente~ y escriba { $port }. ~Probar~, en la página del servidor saliente, pregunta al servidor y pone { $security } por sí mismo. Si después el puerto y la seguridad no son correctos, vea más abajo «Thunderbird no conserva el puerto».
    .trap-port-lost = Thunderbird no conserva el puerto.
    .cure-port-lost = Haga clic en ~Configuración avanzada~, debajo de los campos, y confirme: la cuenta se crea tal como está. Thunderbird abre ~Configuración de la cuenta~. En ~Servidor de salida~, haga clic en ~Editar~. Allí elija primero { $outgoing-security } y escriba después el puerto { $outgoing-port }. Corrija en el mismo orden el servidor entrante, en ~Configuración del servidor~ de la cuenta.
    .trap-failed-to-find = Thunderbird ~no pudo encontrar la configuración de su cuenta de correo.~
    .cure-failed-to-find = No ha encontrado nada, o lo que usted escribió no respondió. Siga a mano y compare cada campo.
    .trap-not-verified = ~No se pudo verificar la configuración.~ o ~No se puede iniciar sesión en el servidor. Probablemente la configuración, el nombre de usuario o la contraseña son incorrectos.~
    .cure-not-verified = El servidor responde, pero le rechaza. El nombre de usuario es { $incoming-username }. Vuelva a escribir la contraseña.
    .trap-no-secure-link = ~No se puede establecer un enlace seguro con el servidor saliente (SMTP)~, seguido de ~usando STARTTLS, ya que no anuncia esa característica~
    .cure-no-secure-link = Se eligió STARTTLS donde el servidor quiere otra cosa. No desactive el cifrado, como propone el mensaje. Elija { $outgoing-security } y el puerto { $outgoing-port }.
    .trap-no-method = El servidor ~no admite el método de autenticación seleccionado.~
    .cure-no-method = Elija ~Contraseña normal~, salvo que esta página nombre otra. La contraseña está protegida por el cifrado.
    .trap-exists = ~El servidor entrante ya existe.~
    .cure-exists = Thunderbird ya tiene esta cuenta. Corríjala en ~Configuración de la cuenta~ en lugar de añadirla otra vez.
    .trap-insecure = ~Advertencia: se detectó un servidor de correo inseguro.~
    .cure-insecure = La seguridad de la conexión es ~Ninguna~. Vuelva atrás y elija { $securities }.
    .trap-exception = Thunderbird ofrece ~Añadir excepción~.
    .cure-exception = No añada ninguna para un servidor de correo en Internet. Compare los nombres de los servidores letra por letra.

# --- La hoja de datos en papel ------------------------------------------------------------------------------

sheet-title = Datos de configuración del correo
sheet-document-title = { $provider }: datos de configuración del correo
sheet-document-title-for = { $provider }: datos de configuración del correo para { $address }
sheet-pile-title = Datos de configuración del correo: { $count } hojas
sheet-for = Para
sheet-domains = Para direcciones de { $domains }
sheet-same-domains = Los mismos datos sirven para direcciones de { $domains }
sheet-and-more = { $names } y { $count } más
sheet-pop3-fetch = No conserve el correo en el servidor.
sheet-pop3-leave = Conserve el correo en el servidor.
sheet-pop3-leave-days =
    { $days ->
        [one] Conserve el correo en el servidor durante un día.
       *[other] Conserve el correo en el servidor durante { $days } días.
    }
sheet-mistaken = Se confunden fácilmente:
sheet-letter-zero = cero
sheet-letter-o = letra O
sheet-letter-one = uno
sheet-letter-l = ele minúscula
sheet-letter-i = i mayúscula
sheet-services = Calendario y contactos
sheet-calendar = Calendario (CalDAV)
sheet-contacts = Contactos (CardDAV)
sheet-address = Dirección
sheet-steps = Tres pasos; después, envíese un mensaje
sheet-test = Escriba su contraseña donde el programa se la pida.
sheet-by-hand = Escriba los valores de arriba, para el correo entrante y para el saliente.
sheet-code-says = Código QR que lleva a { $url }
sheet-apple = iPhone, iPad, Mac
sheet-apple-1 = Escanee con la cámara o abra en Safari:
sheet-apple-2 = Permita la descarga. Antes de que pasen 8 minutos: Ajustes > Perfil descargado > Instalar. En un Mac: Ajustes del Sistema > General > Gestión de dispositivos.
sheet-apple-3 = Escriba su contraseña cuando se la pida.
sheet-apple-by-hand-1 = Ajustes > Apps > Mail > Cuentas de Mail > Agregar cuenta > Otra. En un Mac: Mail > Agregar cuenta > Otra cuenta de Mail.
sheet-android = Android
sheet-android-code-says = Código QR con la cuenta, para escanearlo desde Thunderbird para Android
sheet-android-1 = En Thunderbird: Ajustes > Importar ajustes > Escanear código QR.
sheet-android-2 = Escriba su contraseña.
sheet-android-3 = O con Gmail: su foto > Agregar otra cuenta > Otra > Configuración manual; escriba los valores de arriba.
sheet-android-by-hand-1 = Gmail: su foto > Agregar otra cuenta > Otra > Configuración manual. Samsung Email: Ajustes > Agregar cuenta > Otros > Configuración manual.
sheet-android-by-hand-2 = Escriba los valores de arriba. Samsung llama «SSL» a SSL/TLS y «TLS» a STARTTLS.
sheet-computers = Computadora
sheet-computers-1 = Abra esta página; tiene los pasos de cada programa:
sheet-computers-2 = Thunderbird: Agregar cuenta > Correo electrónico. Outlook: Archivo > Agregar cuenta > Opciones avanzadas > configurar manualmente.
sheet-computers-3 = Escriba los valores de arriba y su contraseña.
sheet-help = Si no funciona
sheet-help-sign-in = Inicie sesión en su correo con un navegador, con la misma dirección y la misma contraseña. Si tampoco funciona, consiga primero una contraseña nueva.
sheet-help-sign-in-at = Inicie sesión en { $host } con la misma dirección y la misma contraseña. Si tampoco funciona, consiga primero una contraseña nueva.
sheet-help-compare = Compare cada valor letra por letra: servidor, puerto, seguridad, nombre de usuario.
sheet-help-outgoing = ¿Llega correo, pero no sale? El servidor saliente también necesita el nombre de usuario y la contraseña.
sheet-help-network = Pruebe con otra red: datos móviles en lugar de Wi-Fi, y sin VPN. Algunas redes y algunos antivirus bloquean el correo.
sheet-help-certificate = Un aviso sobre un certificado o una identidad: no lo acepte. Revise el nombre del servidor y el reloj del dispositivo.
sheet-help-more = Paso a paso en cada dispositivo, y qué significa cada mensaje o código:
sheet-links = En la web
sheet-link-webmail = Correo web
sheet-link-login = Iniciar sesión en su cuenta
sheet-link-password = Restablecer la contraseña
sheet-link-status = Averías y mantenimiento
sheet-link-support = Asistencia
sheet-link-page = Página de ayuda: { $title }
sheet-notes = Conviene saber
sheet-write = Espacio para notas
sheet-write-hint = No escriba nunca aquí la contraseña.
sheet-verified-all = Comprobado con los servidores el { $day }.
sheet-verified-some = Comprobado por última vez el { $day } con estos servidores: { $servers }. Los demás, aún no.
sheet-verified-none = Aún no se ha comprobado con los servidores.
sheet-left-out = «…» está en lugar de letras para las que esta hoja no tiene fuente.
sheet-page = Página { $page } de { $pages }

# La hoja como página y como texto; usa menos palabras que la de papel.

sheet-page-title = datos del correo
sheet-page-same-domains = Los mismos datos sirven para direcciones de
sheet-page-and-more = y { $count } más
sheet-page-login = Iniciar sesión
sheet-page-password = Contraseña nueva
sheet-page-status = Estado
sheet-page-troubleshooting = Cuando el correo no funciona
sheet-page-further-notes = Notas para las que aquí no hay sitio: { $count }. La hoja como texto las tiene todas.
sheet-hints = Dónde escribirlo
sheet-hints-differ = (los menús cambian un poco de una versión a otra)
sheet-hint-apple = iPhone, iPad, Mac
    .line-1 = Si tiene un perfil (email.mobileconfig): ábralo en Safari y después instálelo en Ajustes.
    .line-2 = iPhone, iPad: Ajustes > Apps > Mail > Cuentas de Mail > Agregar cuenta > Otra.
    .line-3 = Mac: Mail > Agregar cuenta > Otra cuenta de Mail.
sheet-hint-android = Android
    .line-1 = Gmail: su foto > Agregar otra cuenta > Otra > Configuración manual.
    .line-2 = Samsung Email: Ajustes > Agregar cuenta > Otros > Configuración manual. SSL es allí SSL/TLS.
sheet-hint-outlook = Outlook
    .line-1 = Windows, clásico: Archivo > Agregar cuenta > Opciones avanzadas > configurar manualmente.
    .line-2 = Windows, nuevo: Configuración > Cuentas > Agregar cuenta > tipo de cuenta > Mostrar más.
    .line-3 = Android: Agregar cuenta > tipo de cuenta > Configuración avanzada. SSL es allí SSL/TLS.
sheet-hint-thunderbird = Thunderbird
    .line-1 = Computadora: Agregar cuenta > Correo electrónico > Continuar > Editar configuración.
    .line-2 = Android: Agregar cuenta > su dirección > Siguiente > Editar configuración.
sheet-text-sign-in = Inicie sesión en el correo web. Si funciona, la dirección y la contraseña son correctas.
sheet-text-compare = Compare todos los datos con los del programa: los del correo entrante y los del saliente.
sheet-text-network = Pruebe con otra red: algunas redes, VPN y antivirus bloquean el correo.
sheet-text-troubleshooting = Paso a paso, y lo que significa cada error: troubleshooting.es.html, junto a esta hoja.

# --- Lo que se dice de los problemas, en la terminal y en las páginas ----------------------------------------

client-any = cualquier programa
client-gmail = app de Gmail
client-imap = servidor IMAP
client-pop3 = servidor POP3
client-smtp = servidor SMTP
error-others = También puede ser ({ $option } dice más)
error-not-asked = se esperaba un código de error, un mensaje o unas palabras sobre lo que ocurre
error-not-known = no se sabe nada de «{ $query }»; pruebe con el código o las palabras exactas que muestra el programa
error-not-known-near = { $message }; parecido: { $texts }
error-provider = Lo que tiene que hacer el proveedor
error-seen = Lo que se ve
error-seen-less = Lo que se ve con menos frecuencia: otros problemas también lo muestran
error-user = Lo que puede hacer el usuario

# --- Problemas. De camino al servidor: su nombre, su puerta, su respuesta. ---------------------------------

trouble-server-name-not-found = No se encuentra el nombre del servidor de correo
    .cause = El nombre del servidor está mal escrito en la cuenta o es antiguo, o el dispositivo no tiene en este momento servicio de nombres (DNS).
    .said = no encuentra el servidor; servidor no encontrado; nombre de servidor incorrecto; no se pudo resolver el nombre
    .user-1 = Abra una página web para comprobar que el dispositivo tiene conexión a Internet.
    .user-2 = Compare el nombre del servidor, letra por letra, con la hoja de datos del proveedor. Fíjese en que no haya un espacio al final.
    .user-3 = Desactive la VPN, si usa una, y pruebe con otra red.
    .provider-1 = Compruebe los registros A y AAAA de cada nombre de servidor publicado, también desde fuera.
    .provider-2 = Mantenga vivos los nombres antiguos mientras haya clientes que los tengan en sus programas.

trouble-cannot-connect = No se puede contactar con el servidor de correo
    .cause = El nombre se encuentra, pero no se establece la conexión: un puerto equivocado, un cortafuegos o un antivirus, una red que bloquea el correo o un servidor que no funciona.
    .said = no se puede conectar; no conecta con el servidor; error de conexión; falló la conexión con el servidor; no se puede obtener correo
    .user-1 = Compare el nombre del servidor, el puerto y el cifrado con la hoja de datos del proveedor, tanto del correo entrante como del saliente.
    .user-2 = Pruebe con otra red, por ejemplo con los datos móviles. Si así funciona, es la primera red la que bloquea el correo.
    .user-3 = Desactive, como prueba, el análisis del correo del antivirus.
    .provider-1 = Compruebe que los puertos publicados responden en todas las direcciones del nombre: `mailsetup verify`.
    .provider-2 = Revise las listas de direcciones y los cortafuegos que puedan dejar fuera a los clientes.

trouble-server-does-not-answer = El servidor de correo no responde a tiempo
    .cause = La conexión se queda colgada: una red o un cortafuegos la descarta en silencio, el servidor está sobrecargado o un mensaje grande tarda más de lo que el programa espera.
    .said = el servidor no responde; tiempo de espera agotado; tarda demasiado; se queda cargando; se agotó el tiempo
    .user-1 = Espere unos minutos e inténtelo de nuevo: el servidor puede estar ocupado.
    .user-2 = Pruebe con otra red. Si así funciona, es la primera red la que bloquea el correo.
    .user-3 = Si se queda colgado al enviar, envíe el mensaje sin el archivo adjunto.
    .user-4 = Dé más tiempo al programa: en Outlook, en la configuración avanzada, el tiempo de espera del servidor.
    .provider-1 = Responda en pocos segundos en cada puerto publicado: un saludo tardío parece una avería.
    .provider-2 = Rechace la conexión en lugar de descartar sus paquetes: así el programa dice enseguida qué ocurre.

trouble-connection-dropped = El servidor corta la conexión
    .cause = La conexión se establece y termina demasiado pronto: un tipo de cifrado equivocado, un antivirus que se interpone, un límite de inactividad o un servidor que no admite más conexiones.
    .said = se corta la conexión; se perdió la conexión; el servidor cerró la conexión; conexión interrumpida
    .user-1 = Compare el puerto y el cifrado con la hoja de datos del proveedor: van juntos.
    .user-2 = Desactive, como prueba, el análisis del correo del antivirus.
    .user-3 = Cierre los programas de correo en los demás dispositivos, espere diez minutos e inténtelo de nuevo.
    .provider-1 = Diga el motivo antes de cortar (`* BYE`, `421`).
    .provider-2 = Mantenga abiertas las conexiones IMAP inactivas durante 30 minutos (RFC 9051, sección 5.4).
    .provider-3 = Revise las listas de direcciones y los límites que puedan dejar fuera a los clientes.

# --- Problemas. La red que hay en medio: ninguna, una que bloquea el correo, una que responde ella misma. ---

trouble-no-network = El dispositivo no tiene conexión o algo impide que el correo salga a la red
    .cause = Ninguna conexión sale del dispositivo: está desconectado, una VPN se ha quedado a medias, o un cortafuegos o un antivirus detiene el programa de correo.
    .said = sin conexión; no hay internet; modo avión; trabajar sin conexión; no hay red
    .user-1 = Abra una página web para comprobar que el dispositivo tiene conexión a Internet.
    .user-2 = Desactive la VPN o vuelva a conectarla.
    .user-3 = Compruebe que el programa no esté en modo sin conexión.
    .user-4 = Permita el programa de correo en el cortafuegos y en el antivirus, y después reinicie el dispositivo.
    .provider-1 = Nada: la conexión no llega a salir del dispositivo del cliente.

trouble-network-blocks-mail = Esta red no deja pasar el correo
    .cause = Los hoteles, las redes de invitados, los operadores móviles y las VPN bloquean a menudo los puertos del correo, sobre todo el 25. Algunas redes piden primero pulsar un botón en una página antes de dejar pasar nada.
    .said = wifi de hotel; wifi público; wifi del aeropuerto; no funciona con la vpn; funciona en casa pero no fuera; solo funciona con datos móviles; no puedo enviar de viaje
    .user-1 = Abra una página web: algunas redes piden primero pulsar un botón o el número de habitación.
    .user-2 = Desactive la VPN, o actívela si estaba desactivada, e inténtelo de nuevo.
    .user-3 = Pruebe con los datos móviles en lugar del Wi-Fi, o al revés.
    .user-4 = Pruebe el otro puerto del proveedor para enviar (465 en lugar de 587, o al revés) con el cifrado que le corresponde. No use nunca el 25.
    .user-5 = Mientras tanto, lea y envíe desde el correo web.
    .provider-1 = Ofrezca los dos puertos para enviar: 465 con TLS, y 587.
    .provider-2 = No cierre el paso a países enteros ni a las VPN sin avisar a los clientes.

trouble-works-on-ipv4-only = El servidor tiene una dirección IPv6 en la que nadie atiende el correo
    .cause = El nombre del servidor tiene un registro AAAA y allí nadie responde. Los dispositivos en redes con IPv6 esperan, fallan o cambian despacio a IPv4.
    .said = ipv6 no funciona; solo funciona con ipv4
    .user-1 = Pruebe con otra red, por ejemplo con los datos móviles.
    .user-2 = Avise al proveedor de que el servidor no responde por IPv6.
    .provider-1 = Haga que el servicio de correo escuche en la dirección IPv6, o retire el registro AAAA.

trouble-another-service-answers = Responde algo que no es el servidor de correo
    .cause = El puerto es de otro servicio (POP3 en lugar de IMAP, un servidor web), o la red pone su propia página en medio.
    .said = puerto equivocado; respuesta no válida del servidor; responde una página web
    .user-1 = Abra una página web: algunas redes piden primero pulsar un botón o el número de habitación.
    .user-2 = Compare el tipo de cuenta y el puerto: IMAP 993, POP3 995, envío 465 o 587, salvo que el proveedor diga otra cosa.
    .provider-1 = Compruebe que cada puerto publicado usa el protocolo publicado: `mailsetup verify`.

trouble-not-understood = El programa y el servidor no se entienden
    .cause = El servidor consideró errónea una orden. Casi siempre un antivirus o un router cambia lo que se envía, o hay un carácter extraño en una dirección.
    .said = error de sintaxis; comando no reconocido; secuencia incorrecta de comandos
    .user-1 = Desactive, como prueba, el análisis del correo del antivirus.
    .user-2 = Busque espacios, comas y letras que falten en las direcciones del mensaje y de la cuenta.
    .user-3 = Actualice el programa de correo.
    .user-4 = Si ocurre en una sola red, su router cambia el correo: pruebe con otra.
    .provider-1 = Busque en el registro del servidor la orden rechazada: allí está el programa culpable.

# --- Problemas. El cifrado: su tipo, su edad, su falta. -------------------------------------------------------

trouble-wrong-tls-mode = El cifrado no corresponde al puerto
    .cause = Hay dos tipos. SSL/TLS cifra desde el primer byte; STARTTLS empieza sin cifrar y cambia después. Cada puerto usa uno de los dos, y la cuenta está configurada con el otro.
    .said = no se puede conectar con ssl; ssl o starttls; cifrado incorrecto; falló la conexión segura; sin ssl
    .user-1 = Si le preguntan si desea seguir sin SSL, conteste No: la contraseña viajaría sin cifrar.
    .user-2 = Ponga el puerto y el cifrado como dice la hoja de datos del proveedor. Combinaciones habituales: 993, 995 y 465 con SSL/TLS; 143, 110 y 587 con STARTTLS. Algunos proveedores son distintos: vale lo que dice la hoja.
    .user-3 = Revise el servidor entrante y el saliente: cada uno tiene su propio ajuste.
    .provider-1 = Publique para cada puerto el tipo que usa: `mailsetup verify` lo dice.
    .provider-2 = Ofrezca SSL/TLS en 993, 995 y 465: los programas reconocen estas combinaciones por sí mismos.

trouble-no-tls-offered = El servidor no ofrece cifrado en este puerto
    .cause = La cuenta pide cifrado y aquí el servidor no lo tiene: el puerto es el antiguo sin cifrar, TLS está desactivado en el servidor, o algo por el camino borra la oferta.
    .said = el servidor no admite tls; falta starttls; tls no disponible
    .user-1 = No desactive el cifrado.
    .user-2 = Use el puerto cifrado de la hoja de datos del proveedor, normalmente 993 para IMAP y 465 para enviar.
    .user-3 = Pruebe con otra red: en una mala, la oferta puede desaparecer por el camino.
    .provider-1 = Active TLS en este puerto, o publique el puerto que lo tiene.

trouble-old-tls = El servidor y el programa no tienen ninguna versión de TLS en común
    .cause = El servidor solo ofrece TLS 1.0 o 1.1, que los programas de hoy rechazan; o el dispositivo es demasiado antiguo para TLS 1.2.
    .said = versión de tls antigua; equipo antiguo; teléfono antiguo; se requiere tls 1.2
    .user-1 = Actualice el sistema y el programa de correo.
    .user-2 = Si el dispositivo ya no recibe actualizaciones, lea el correo en el correo web, en uno más nuevo.
    .user-3 = No desactive el cifrado.
    .provider-1 = Ofrezca TLS 1.2 y 1.3 en cada puerto (el RFC 8997 retira 1.0 y 1.1).

trouble-handshake-fails = La conexión cifrada se rompe mientras se establece
    .cause = El servidor y el programa no se pusieron de acuerdo en un cifrado o en un certificado, o se interpuso un antivirus o una red.
    .said = error de seguridad; falló la negociación tls; error de protocolo de enlace ssl
    .user-1 = Ponga la fecha y la hora del dispositivo en automático.
    .user-2 = Desactive, como prueba, el análisis del correo del antivirus.
    .user-3 = Pruebe con otra red y actualice el programa de correo.
    .provider-1 = Ofrezca los cifrados habituales de TLS 1.2 y 1.3, y un certificado para el nombre publicado.
    .provider-2 = No pida certificado de cliente en puertos públicos.

trouble-encryption-required = El servidor exige cifrado antes de la contraseña
    .cause = La cuenta está configurada sin cifrado, y el servidor no acepta contraseñas por una conexión sin cifrar.
    .said = se requiere cifrado; se requiere una conexión cifrada
    .user-1 = Active el cifrado en la cuenta, para el servidor entrante y para el saliente, como dice la hoja de datos del proveedor.
    .user-2 = Corrija también el puerto: cambia con el cifrado.
    .provider-1 = Nada: el servidor actúa correctamente. Publique solo los puertos cifrados.

# --- Problemas. El certificado con el que un servidor demuestra que es el que se busca. ----------------------

trouble-certificate-name = El certificado es de otro nombre de servidor
    .cause = El servidor demuestra ser alguien, pero no aquel cuyo nombre está en la cuenta. Casi siempre el nombre de servidor de la cuenta es antiguo; una red hostil se ve igual.
    .said = no se puede verificar la identidad del servidor; el certificado no es válido para este servidor; nombre del certificado incorrecto; identidad del servidor
    .user-1 = No acepte el certificado ni pulse Continuar, y menos aún en un Wi-Fi público.
    .user-2 = Compare el nombre del servidor con la hoja de datos del proveedor; use exactamente el nombre que aparece allí.
    .user-3 = Pruebe con otra red. Si el aviso desaparece, la primera no es de fiar.
    .provider-1 = Publique un nombre que figure en el certificado (nombre alternativo del sujeto), o añada el nombre publicado al certificado.
    .provider-2 = Muestre el mismo certificado en cada dirección y en cada puerto del nombre.

trouble-certificate-date = El certificado ha caducado o todavía no es válido
    .cause = El proveedor no renovó el certificado a tiempo, o el reloj del dispositivo está mal.
    .said = certificado caducado; certificado vencido; certificado expirado; la fecha del teléfono está mal
    .user-1 = Ponga la fecha y la hora del dispositivo en automático.
    .user-2 = Si están bien, espere y avise al proveedor. No acepte el certificado.
    .provider-1 = Renueve el certificado y recargue cada servidor que lo muestra.
    .provider-2 = Renuévelo de forma automática y vigile la fecha: `mailsetup verify` avisa 21 días antes.

trouble-certificate-unknown-issuer = El dispositivo no conoce a quien emitió el certificado
    .cause = Casi siempre el servidor no envía su certificado intermedio. O bien el certificado es autofirmado, o un antivirus o una red se interpone.
    .said = certificado no fiable; certificado no es de confianza; emisor desconocido; aviso de certificado
    .user-1 = No acepte el certificado: otra persona podría leer la contraseña.
    .user-2 = Desactive, como prueba, el análisis del correo del antivirus: muestra un certificado propio.
    .user-3 = Pruebe con otra red y actualice el sistema: a los dispositivos antiguos les faltan las entidades nuevas.
    .user-4 = Si el aviso continúa, avise al proveedor.
    .provider-1 = Envíe la cadena completa: el certificado y sus intermedios.
    .provider-2 = Use un certificado de una entidad pública. A los clientes no se les debe enseñar a aceptar avisos.

trouble-certificate-weak = El certificado es demasiado débil para los programas de hoy
    .cause = Su clave es demasiado corta o su firma demasiado antigua (RSA de menos de 2048 bits, SHA-1).
    .said = certificado débil; clave demasiado corta
    .user-1 = Avise al proveedor. No acepte el certificado.
    .provider-1 = Consiga un certificado nuevo con una clave RSA de 2048 bits o más, o ECDSA, firmado con SHA-256.

# --- Problemas. Iniciar sesión: la contraseña, el nombre de usuario, el método, el protocolo. ----------------

trouble-wrong-password = El servidor rechaza el nombre de usuario o la contraseña
    .cause = La contraseña está mal escrita o es antigua, el nombre de usuario tiene otra forma, o el proveedor pide antes una contraseña de aplicación o que se active IMAP. Los servidores no dicen cuál de las cosas es.
    .said = contraseña incorrecta; contraseña no aceptada; pide la contraseña una y otra vez; nombre de usuario o contraseña incorrectos; no puedo iniciar sesión; error de autenticación; clave incorrecta
    .user-1 = Inicie sesión en el correo web con la misma dirección y la misma contraseña. Si eso falla, consiga primero una contraseña nueva.
    .user-2 = Vuelva a escribir la contraseña, para el servidor entrante Y para el saliente.
    .user-3 = Use la dirección de correo completa como nombre de usuario.
    .user-4 = En Outlook, deje sin marcar la autenticación de contraseña segura (SPA).
    .user-5 = Si el correo web funciona y el programa no, busque en la página de seguridad de la cuenta una contraseña de aplicación y una opción que permita IMAP o POP.
    .provider-1 = Acepte la dirección completa como nombre de usuario en todos los servidores.
    .provider-2 = Diga en la página de ayuda si hace falta una contraseña de aplicación y dónde se activa IMAP.
    .provider-3 = Responda con `[AUTHENTICATIONFAILED]` y `535 5.7.8`, para que los programas puedan decir qué ocurre.

trouble-other-user-name = El servidor conoce al usuario por otra forma del nombre
    .cause = Unos servidores piden la dirección completa, otros solo la parte anterior a la @. La configuración publicada y el servidor no coinciden.
    .said = usuario o dirección completa; usuario sin el dominio; usuario no reconocido
    .user-1 = Pruebe como nombre de usuario la dirección de correo completa; después, solo la parte anterior a la @.
    .user-2 = Ponga lo mismo para el servidor saliente.
    .provider-1 = Acepte las dos formas, o publique la que funciona en todos los servidores.

trouble-app-password-needed = La cuenta pide una contraseña de aplicación o iniciar sesión en el navegador
    .cause = Con la verificación en dos pasos, y en algunos proveedores siempre, los programas de correo reciben una contraseña propia o inician sesión con OAuth2. La contraseña normal se rechaza.
    .said = contraseña de aplicación; verificación en dos pasos; autenticación de dos factores; doble factor
    .user-1 = Cree una contraseña de aplicación en la página de seguridad de la cuenta y escríbala en lugar de la normal: en el correo entrante y en el saliente.
    .user-2 = O elija OAuth2 en el programa, si el proveedor y el programa lo conocen los dos.
    .provider-1 = Diga a los clientes dónde se crea una contraseña de aplicación, en la página de ayuda y en el texto del rechazo.
    .provider-2 = Publique `oauth2` solo si los programas de correo habituales están registrados con usted.

trouble-no-common-authentication = El programa y el servidor no tienen ninguna forma de iniciar sesión en común
    .cause = La cuenta está configurada con un método que el servidor no tiene (contraseña cifrada, SPA, OAuth2), o el servidor muestra sus métodos solo después del cifrado.
    .said = método de autenticación no admitido; cambiar el método de autenticación; autenticación de contraseña segura
    .user-1 = Elija «Contraseña normal» junto con SSL/TLS o STARTTLS.
    .user-2 = En Outlook, desactive la SPA.
    .user-3 = Active primero el cifrado: algunos servidores ocultan sus métodos hasta entonces.
    .user-4 = Si el proveedor solo acepta OAuth2, use un programa que él admita.
    .provider-1 = Ofrezca `AUTH PLAIN` y `AUTH LOGIN` después de TLS, en cada puerto publicado.
    .provider-2 = Publique los métodos que el servidor ofrece de verdad: `mailsetup verify` los dice.

trouble-protocol-switched-off = IMAP o POP no está permitido para este buzón
    .cause = Muchos proveedores dejan entrar a los programas de correo solo cuando IMAP o POP se ha activado en los ajustes del correo web, o solo con algunos planes.
    .said = imap desactivado; pop desactivado; activar imap; imap no está habilitado
    .user-1 = Inicie sesión en el correo web, abra sus ajustes y permita IMAP (o POP).
    .user-2 = Si solo uno de los dos está permitido, configure la cuenta con ese.
    .provider-1 = Deje entrar a los programas de correo de forma predeterminada, o diga en el rechazo dónde está la opción.
    .provider-2 = No publique un protocolo que la mayoría de los clientes no puede usar.

# --- Problemas. La cuenta detrás de la contraseña: cambiada, caducada, bloqueada, en espera. ------------------

trouble-password-changed = El correo dejó de funcionar al cambiar la contraseña
    .cause = Cada programa y cada dispositivo tiene todavía la contraseña antigua. El servidor saliente la guarda en un lugar aparte. Demasiados intentos con la antigua pueden bloquear la cuenta durante un rato.
    .said = cambié la contraseña; cambié mi clave; desde el cambio de contraseña; no acepta la contraseña nueva
    .user-1 = Inicie sesión en el correo web con la contraseña nueva para comprobar que es correcta.
    .user-2 = Escriba la contraseña nueva en cada programa de cada dispositivo: servidor entrante Y saliente.
    .user-3 = Cree contraseñas de aplicación nuevas: al cambiar la contraseña de la cuenta suelen anularse las anteriores.
    .user-4 = Si sigue fallando, desconecte todos los dispositivos durante 30 minutos, por si la cuenta está bloqueada, y pruebe después con uno solo.
    .user-5 = Si un programa no ofrece dónde escribir la contraseña, elimine allí la cuenta y vuelva a agregarla. Con POP3, guarde antes el correo de ese dispositivo.
    .provider-1 = Haga válida una contraseña nueva en todos los servidores a la vez.
    .provider-2 = No bloquee una cuenta porque un dispositivo repita la contraseña antigua, o diga cuánto dura el bloqueo.

trouble-password-expired = La contraseña ha caducado
    .cause = El proveedor hace que las contraseñas caduquen al cabo de un tiempo, y esta ha caducado.
    .said = contraseña caducada; contraseña vencida; la contraseña expiró
    .user-1 = Ponga una contraseña nueva en la cuenta, en la web, y escríbala después en cada programa: correo entrante y saliente.
    .provider-1 = Avise a los clientes antes de que ocurra. Mejor: no deje caducar contraseñas sin un motivo.

trouble-password-to-convert = El servidor tiene que guardar antes la contraseña de otra forma
    .cause = El servidor quiere ver la contraseña una vez sin transformar (dentro de TLS) antes de poder ofrecer otro método.
    .said = transición de contraseña
    .user-1 = Elija «Contraseña normal» con SSL/TLS, inicie sesión una vez y vuelva después al otro método si lo desea.
    .provider-1 = Publique `password` antes de `encrypted-password` mientras dure el cambio.

trouble-account-locked = La propia cuenta está bloqueada o no tiene permiso
    .cause = La contraseña puede ser correcta. La cuenta está suspendida, con pagos pendientes, trasladada o sin permiso para abrir este buzón.
    .said = cuenta bloqueada; cuenta suspendida; acceso denegado; cuenta desactivada
    .user-1 = Inicie sesión en la cuenta, en la web, y lea lo que dice.
    .user-2 = Llame a la asistencia del proveedor con el texto exacto que mostró el programa.
    .provider-1 = Diga el motivo en el texto de la respuesta y qué tiene que hacer el cliente.

trouble-sign-in-later = El servidor no puede comprobar contraseñas en este momento
    .cause = La parte del servidor que conoce las contraseñas no funciona o está ocupada, o hubo demasiados intentos en poco tiempo. La contraseña puede ser correcta.
    .said = demasiados intentos; error temporal de autenticación; inicio de sesión bloqueado temporalmente
    .user-1 = Espere de 15 a 30 minutos con todos los dispositivos desconectados o los programas cerrados, y pruebe después una vez.
    .user-2 = No cambie la contraseña por esto.
    .user-3 = Haga que los programas busquen correo cada 10 minutos, no cada minuto.
    .provider-1 = Revise el servicio de autenticación y los límites de cada dirección.
    .provider-2 = Responda con un código temporal (`454 4.7.0`, `[UNAVAILABLE]`, `[SYS/TEMP]`), nunca con «contraseña incorrecta».

# --- Problemas. El envío: el servidor saliente y a quién deja enviar. ------------------------------------------

trouble-receives-but-does-not-send = El correo llega pero no sale
    .cause = El servidor saliente tiene ajustes propios: nombre, puerto, cifrado, nombre de usuario y contraseña. Uno de ellos está mal o falta, o la red bloquea el puerto.
    .said = no puedo enviar; recibo pero no envío; recibe pero no envía; no se puede enviar correo; el correo no sale; no puedo responder; problema con el servidor saliente
    .user-1 = Abra los ajustes del servidor saliente (SMTP) y compare el nombre, el puerto y el cifrado con la hoja de datos del proveedor.
    .user-2 = Active la autenticación y escriba también allí el nombre de usuario y la contraseña.
    .user-3 = Elija este servidor para esta cuenta: los teléfonos guardan una lista y pueden usar el de otra cuenta.
    .user-4 = Pruebe el otro puerto del proveedor para enviar, y otra red.
    .provider-1 = Compruebe que el servidor saliente acepta el mismo nombre de usuario y la misma contraseña que el entrante.
    .provider-2 = Ofrezca 465 con TLS, y 587: `mailsetup verify` muestra qué funciona desde fuera.

trouble-stuck-outbox = Un mensaje se queda en la bandeja de salida
    .cause = El programa lo intenta una y otra vez: el mensaje es demasiado grande, la dirección está mal, el programa está sin conexión o el servidor saliente lo rechaza.
    .said = bandeja de salida; mensaje atascado; se queda en la bandeja de salida; mensaje sin enviar; buzón de salida
    .user-1 = Compruebe que el programa tiene conexión (Outlook: en Enviar y recibir, Trabajar sin conexión desactivado; teléfono: sin modo avión).
    .user-2 = Abra el mensaje en la bandeja de salida, o muévalo a Borradores. Quite los archivos grandes, revise las direcciones y envíelo de nuevo.
    .user-3 = Envíese a sí mismo un mensaje corto de prueba. Si también se queda, el problema es el servidor saliente: vea «El correo llega pero no sale».
    .user-4 = Reinicie el programa.
    .provider-1 = Rechace enseguida con un texto claro (`552 5.3.4`, `550 5.1.1`): los programas repiten los rechazos temporales durante días.

trouble-relaying-denied = El servidor saliente solo envía para quien inicia sesión
    .cause = El programa no inició sesión en el servidor saliente: allí la autenticación está desactivada. O usa el servidor saliente de otro proveedor.
    .said = no permite la retransmisión; retransmisión denegada; el servidor requiere autenticación; relay denegado
    .user-1 = Active la autenticación del servidor saliente (Outlook: «Mi servidor de salida (SMTP) requiere autenticación») y ponga el mismo nombre de usuario y la misma contraseña que en el entrante.
    .user-2 = Use el servidor saliente del proveedor cuya dirección usa para enviar.
    .user-3 = Use el puerto 465 o el 587, no el 25.
    .provider-1 = Ofrezca AUTH en los puertos de envío y responda `530 5.7.0` a quien no haya iniciado sesión.
    .provider-2 = Publique también `auth` para el servidor saliente.

trouble-sender-refused = El servidor no deja que esta dirección figure como remitente
    .cause = La dirección del remitente no es de la cuenta que inició sesión, o está mal escrita. Muchos servidores dejan enviar a cada uno solo en su propio nombre.
    .said = remitente rechazado; dirección de remitente no permitida; enviar como otra dirección; alias
    .user-1 = Compare, letra por letra, la dirección del remitente en la cuenta con aquella con la que inicia sesión.
    .user-2 = Elija para esta dirección el servidor saliente de su propio proveedor.
    .user-3 = Si es un alias, pida al proveedor que lo permita.
    .provider-1 = Diga en el rechazo qué direcciones están permitidas. Deje pasar los alias de la cuenta.

trouble-recipient-refused = No se acepta la dirección del destinatario
    .cause = La dirección está mal escrita o ya no existe, o el servidor del destinatario no recibe correo para ella.
    .said = destinatario rechazado; la dirección no existe; mensaje devuelto; correo devuelto; usuario desconocido; no se pudo entregar
    .user-1 = Revise la dirección letra por letra. Quite espacios, corchetes y un punto al final.
    .user-2 = Borre la entrada antigua que propone el programa y escriba la dirección.
    .user-3 = Si se rechazan todos los destinatarios, el programa no ha iniciado sesión: vea «El servidor saliente solo envía para quien inicia sesión».
    .provider-1 = Responda `550 5.1.1` solo a un destinatario desconocido; `550 5.7.1` o `530 5.7.0`, a la retransmisión.

# --- Problemas. Lo que el servidor hace con un mensaje: demasiados, demasiado grande, no deseado, oculto, perdido.

trouble-too-many-messages = Demasiados mensajes en poco tiempo
    .cause = Los proveedores limitan cuántos mensajes o destinatarios envía una cuenta en una hora o en un día. Un programa infectado o que envía un boletín llega pronto al límite.
    .said = límite de envío; demasiados destinatarios; demasiados correos; límite diario; cuota de envío
    .user-1 = Espere: una hora, como mucho un día. Intentarlo de nuevo enseguida lo alarga.
    .user-2 = Envíe a menos personas a la vez; para boletines use un servicio de listas de correo.
    .user-3 = Si usted no envió muchos mensajes, cambie la contraseña y busque programas maliciosos.
    .provider-1 = Diga en la respuesta el límite y el tiempo de espera.
    .provider-2 = Publique los límites en la página de ayuda.

trouble-message-too-large = El mensaje es demasiado grande
    .cause = Cada servidor tiene un tamaño máximo, a menudo de 10 a 25 MB. Los archivos adjuntos crecen un tercio por el camino.
    .said = archivo adjunto demasiado grande; mensaje demasiado grande; no puedo enviar fotos; tamaño máximo; archivo muy pesado
    .user-1 = Envíe un enlace al archivo, o las fotos en varios mensajes y en un tamaño menor.
    .user-2 = Borre el mensaje grande de la bandeja de salida: detiene a los demás.
    .provider-1 = Anuncie el límite (`SIZE` en la respuesta a EHLO): los programas lo dicen entonces antes de enviar.

trouble-refused-by-policy = El servidor no quiere este mensaje o a este remitente
    .cause = El texto o un enlace parece spam, la red o el servidor del remitente está en una lista de bloqueo, o los registros del propio dominio (SPF, DKIM, DMARC) no concuerdan.
    .said = mensaje rechazado como spam; lista negra; lista de bloqueo; dirección ip bloqueada
    .user-1 = Inicie sesión en el servidor saliente y use el puerto 465 o el 587: así las listas de bloqueo cuentan menos.
    .user-2 = Envíe un mensaje corto y sencillo, sin enlaces. Si pasa, el primero parecía spam.
    .user-3 = Desactive la VPN: su dirección puede estar en una lista.
    .user-4 = Dé a la asistencia el texto completo del rechazo.
    .provider-1 = No juzgue a quien ha iniciado sesión por la dirección de su red.
    .provider-2 = Compruebe SPF, DKIM y DMARC del dominio, y si sus servidores están en listas de bloqueo.

trouble-message-in-junk = El correo va a parar a la carpeta de correo no deseado
    .cause = Un filtro tomó el mensaje por spam. Con POP3 solo se recoge la bandeja de entrada, y por eso parece perdido.
    .said = correo no deseado; llega a spam; carpeta de spam
    .user-1 = Mire en Correo no deseado o Spam, también en el correo web, y marque el mensaje como deseado.
    .user-2 = Agregue al remitente a los contactos.
    .provider-1 = Averigüe por qué actuó el filtro: SPF, DKIM, DMARC, las listas de direcciones, el texto de un mensaje de prueba.

trouble-message-does-not-arrive = Un mensaje se envió y no llega
    .cause = Espera en una cola, está en otra carpeta, o lo movió o lo borró una regla u otro dispositivo.
    .said = no recibo correo; no llegan mensajes; no llega el correo; correo perdido; envío pero no recibo; la bandeja de entrada no se actualiza
    .user-1 = Mire la bandeja de entrada del correo web. Si está allí, el programa no lo recoge: revise el servidor entrante.
    .user-2 = Mire en Correo no deseado y en Archivo, y revise los filtros, los remitentes bloqueados y el reenvío.
    .user-3 = Compruebe que ningún otro dispositivo lo recoja y lo borre por POP3.
    .user-4 = Espere una hora: algunos servidores hacen esperar a los remitentes desconocidos.
    .provider-1 = Siga el mensaje en el registro del servidor saliente: en cola, entregado, devuelto o filtrado.

# --- Problemas. El buzón y la máquina que lo guarda. -----------------------------------------------------------

trouble-mailbox-full = El buzón está lleno
    .cause = El correo del servidor ha ocupado todo el espacio de la cuenta. El correo nuevo vuelve a su remitente. Enviados, Correo no deseado y la Papelera también cuentan.
    .said = buzón lleno; cuota superada; sin espacio; almacenamiento lleno; bandeja de entrada llena
    .user-1 = Borre los mensajes grandes en el correo web y vacíe allí la Papelera y el Correo no deseado: solo eso libera espacio.
    .user-2 = Mueva el correo antiguo a una carpeta local de la computadora y haga allí una copia de seguridad.
    .user-3 = Con POP3, haga que el programa quite el correo del servidor al cabo de unos días.
    .user-4 = Si es el buzón del destinatario, avísele por otro medio.
    .provider-1 = Avise al 80 y al 95 por ciento. Diga `[OVERQUOTA]` y `552 5.2.2`, y ofrezca QUOTA (RFC 9208).

trouble-mailbox-in-use = Otro programa tiene ocupado el buzón
    .cause = POP3 deja entrar a un programa a la vez, e IMAP puede bloquear por un momento. Un segundo dispositivo, o una conexión que se cortó, tiene todavía abierto el buzón.
    .said = buzón bloqueado; buzón en uso; otra sesión activa
    .user-1 = Cierre el programa en los demás dispositivos y espere 15 minutos.
    .user-2 = Use IMAP si varios dispositivos leen el mismo correo.
    .provider-1 = Libere en pocos minutos los bloqueos de conexiones cortadas. Use un almacén sin bloqueos para leer.

trouble-too-many-connections = Demasiadas conexiones a la vez
    .cause = Cada programa abre varias conexiones, y el servidor las cuenta por usuario o por dirección. Muchos dispositivos, o mucha gente detrás de una misma dirección, llegan al límite.
    .said = límite de conexiones; demasiadas conexiones; demasiados dispositivos; demasiadas sesiones
    .user-1 = Cierre los programas de correo en los dispositivos que no usa y espere 15 minutos.
    .user-2 = En Thunderbird, en la configuración del servidor, Avanzado, baje a 2 el número máximo de conexiones con el servidor que se conservan.
    .user-3 = Haga que los teléfonos revisen menos carpetas.
    .provider-1 = Permita 10 o más conexiones IMAP por usuario y muchas más por dirección.
    .provider-2 = Rechace con `[LIMIT]` y un texto claro.

trouble-server-out-of-order = El servidor tiene una avería
    .cause = El servidor responde, y la parte que guarda el correo no funciona, está llena o está dañada. Los ajustes son correctos.
    .said = el servidor no funciona; avería; servicio no disponible; mantenimiento; error del servidor; caída del servicio
    .user-1 = Espere e inténtelo de nuevo dentro de una hora. No cambie nada en los ajustes.
    .user-2 = Mire la página de averías del proveedor y pruebe el correo web.
    .user-3 = Si continúa, dé a la asistencia el texto exacto y la hora.
    .provider-1 = Mire el registro de esa hora: almacenamiento, directorio, cola. Diga en la respuesta que es temporal.

trouble-works-in-web-mail-only = El correo web funciona y el programa de correo no
    .cause = La dirección y la contraseña son correctas. La diferencia está en el programa: se pide una contraseña de aplicación, IMAP o POP no está permitido, los ajustes son antiguos, o la red bloquea los puertos del correo y no la web.
    .said = funciona en la web pero no en el programa; el correo web funciona; funciona en el navegador pero no en el teléfono
    .user-1 = Busque en la página de seguridad de la cuenta una contraseña de aplicación y una opción que permita IMAP o POP.
    .user-2 = Compare los ajustes con la hoja de datos del proveedor: los servidores cambian y los ajustes antiguos dejan de funcionar.
    .user-3 = Elimine la cuenta del programa y agréguela de nuevo. Con POP3, guarde antes el correo de ese dispositivo.
    .user-4 = Pruebe con otra red, por ejemplo con los datos móviles.
    .provider-1 = Diga en la página de ayuda qué necesitan los programas de correo: contraseña de aplicación, opción que permite IMAP, nombre de usuario.
    .provider-2 = Ejecute `mailsetup verify` con una cuenta de prueba: inicia sesión como lo hace un programa.

trouble-mail-does-not-work = El correo no funciona y ningún mensaje dice por qué
    .cause = Puede ser la red, la contraseña, los ajustes del programa o el servidor. El correo web permite distinguirlos.
    .said = el correo no funciona; el correo dejó de funcionar; no me funciona el correo; problema con el correo
    .user-1 = Abra una página web para comprobar que el dispositivo tiene conexión a Internet.
    .user-2 = Inicie sesión en el correo web. Si no funciona, espere. Si rechaza la contraseña, consiga una nueva.
    .user-3 = Si el correo web funciona, compare todos los ajustes del programa con la hoja de datos del proveedor y pruebe con otra red.
    .user-4 = Busque el texto exacto: en los ajustes de la cuenta del programa, o enviándose un mensaje a sí mismo. Búsquelo aquí.
    .provider-1 = Ejecute `mailsetup verify` desde fuera: dice qué funciona y qué no.

# --- Problemas. Carpetas y mensajes: lo que el servidor rechaza, lo que llega dos veces, lo que desaparece. ----

trouble-folder-refused = El servidor no permite esto con esta carpeta
    .cause = La carpeta ya no está, ya existe, tiene un nombre que el servidor no puede guardar, o el usuario no puede cambiarla.
    .said = no se puede crear la carpeta; la carpeta no existe; no se puede eliminar la carpeta; no se guarda en enviados
    .user-1 = Elija de nuevo las carpetas de Enviados, Borradores y Papelera en los ajustes de la cuenta.
    .user-2 = No use /, \, * ni % en los nombres de carpetas, y deje vacío el prefijo de ruta IMAP.
    .user-3 = Haga que el programa lea de nuevo su lista de carpetas.
    .provider-1 = Marque las carpetas especiales (SPECIAL-USE, RFC 6154) y créelas con el buzón.

trouble-folder-out-of-step = El programa y el servidor no coinciden en lo que hay en una carpeta
    .cause = Otro dispositivo borró mensajes entretanto, o el índice propio del programa es antiguo.
    .said = el mensaje ya no existe; los mensajes borrados vuelven; no se sincroniza
    .user-1 = Actualice la carpeta, o repárela (Thunderbird: carpeta, Propiedades, Reparar carpeta).
    .user-2 = Reinicie el programa.
    .provider-1 = Nada, si se arregla solo. Si no, busque un índice dañado de este buzón.

trouble-mail-comes-again = POP3 trae otra vez el mismo correo, o no deja nada en el servidor
    .cause = Los programas POP3 recuerdan los mensajes por su UIDL. Si el servidor no lo tiene, o sus números cambian, todo el correo es nuevo cada vez. Sin «dejar en el servidor», el primer dispositivo se lo lleva todo.
    .said = correo duplicado; mensajes repetidos; desaparece el correo; correo borrado del servidor; dejar mensajes en el servidor
    .user-1 = Use IMAP: así todos los dispositivos ven el mismo correo.
    .user-2 = Con POP3, active «dejar una copia en el servidor» en cada dispositivo.
    .provider-1 = Ofrezca UIDL con números que se conserven, también cuando se traslada el servidor.

trouble-data-file-broken = El archivo de datos o el perfil de Outlook está dañado
    .cause = Outlook no puede abrir el archivo en el que guarda el correo. El servidor y sus ajustes no tienen nada que ver.
    .said = no se puede abrir outlook; archivo de datos de outlook; archivo pst dañado; perfil de outlook dañado
    .user-1 = Cree un perfil nuevo: Panel de control, Correo, Mostrar perfiles, Agregar.
    .user-2 = Con POP3, conserve el archivo de datos antiguo (.pst) y ábralo en el perfil nuevo: puede haber correo que solo esté allí.
    .provider-1 = Nada: la culpa no es del servidor.

# --- Problemas. Configurar una cuenta: ajustes automáticos, perfiles, preguntas por el camino. ------------------

trouble-settings-not-found = El programa no encuentra ajustes para esta dirección
    .cause = El proveedor no publica ninguno donde este programa mira, o los publica de una forma que no entiende; o la dirección está mal escrita.
    .said = no encuentra la configuración; la configuración automática no funciona; no se encontraron los ajustes
    .user-1 = Revise la parte de la dirección que sigue a la @.
    .user-2 = Elija la configuración manual y copie los datos de la hoja del proveedor.
    .provider-1 = Publique los archivos que escribe `mailsetup generate` y compruebe con `mailsetup check` que los programas los aceptan.
    .provider-2 = Sirva el archivo autoconfig como XML por https; una página comodín en su lugar confunde a los programas.

trouble-address-misspelt = El dominio de la dirección no existe
    .cause = La parte de la dirección que sigue a la @ está mal escrita; o el dominio ha caducado, y con él su correo.
    .said = dirección mal escrita; el dominio ha caducado
    .user-1 = Lea letra por letra la parte de la dirección que sigue a la @.
    .user-2 = Si es correcta, pregunte al proveedor si el dominio ha caducado.
    .provider-1 = Renueve el dominio; mientras no lo haga, no le llega correo.

trouble-automatic-setup-fails = La configuración automática falla, aunque los servidores de correo funcionen
    .cause = El servidor web que debería dar los ajustes al programa no es de confianza o no responde; los servidores de correo son otras máquinas.
    .said = falló la configuración automática; aviso de certificado de autoconfig
    .user-1 = Cancele un aviso que nombre un servidor web, como autoconfig o autodiscover.
    .user-2 = Elija la configuración manual y copie los datos de la hoja del proveedor.
    .provider-1 = Consiga un certificado para cada nombre donde miran los programas y compruebe con `mailsetup diagnose ADDRESS` que lo aceptan.

trouble-automatic-setup-wrong = Outlook configura la cuenta con datos equivocados
    .cause = Outlook recibió, de Autodiscover o de su propia lista, ajustes antiguos o cuyo cifrado no corresponde al puerto.
    .said = outlook no pudo configurar la cuenta; outlook no agrega la cuenta; no pudimos conectar con el servidor entrante
    .user-1 = Elija Opciones avanzadas, la casilla para configurar la cuenta manualmente y después IMAP, y copie los datos de la hoja del proveedor.
    .user-2 = Revise el cifrado de los dos servidores antes del último clic: lo que elige Outlook a menudo está mal.
    .provider-1 = Publique Autodiscover con los valores correctos de `SSL` y `Encryption` para cada puerto.
    .provider-2 = Retire archivos Autodiscover y registros SRV antiguos.

trouble-setup-asks-for-permission = Outlook pregunta si un sitio web puede configurar la cuenta
    .cause = Outlook encontró los ajustes por una redirección o por un registro DNS, y pregunta una vez.
    .said = permitir que este sitio web configure; permitir este sitio web
    .user-1 = Permítalo si el sitio web es del proveedor. Si no, cancele y configure la cuenta a mano.
    .provider-1 = Responda directamente en https://autodiscover.DOMAIN: entonces no se pregunta nada.

trouble-untrusted-configuration = Los ajustes encontrados no vienen de una fuente segura
    .cause = El programa los recibió por http sin cifrar o por DNS sin firmar: alguien en la red pudo cambiarlos.
    .said = configuración no fiable; configuración no es de confianza
    .user-1 = Compare cada nombre de servidor con la hoja de datos del proveedor antes de seguir.
    .user-2 = No siga si un nombre le resulta extraño. Pruebe con otra red.
    .provider-1 = Sirva autoconfig por https en autoconfig.DOMAIN, con un certificado válido y sin ningún salto por http.

trouble-profile-refused = El dispositivo no acepta el perfil
    .cause = El archivo está dañado o no es un perfil, se abrió en un programa que lo cambia, o es un dispositivo administrado que no admite perfiles.
    .said = el perfil no se instala; no se puede instalar el perfil; dónde está el perfil descargado; perfil no válido
    .user-1 = Abra el enlace en Safari y permita la descarga.
    .user-2 = Después abra Ajustes, «Perfil descargado», e instálelo allí antes de que pasen 8 minutos.
    .user-3 = Elimine antes un perfil anterior de la misma cuenta.
    .provider-1 = Haga el perfil de nuevo: `mailsetup profile ADDRESS`.
    .provider-2 = Sírvalo como `application/x-apple-aspen-config`.

trouble-account-already-exists = La cuenta ya existe
    .cause = El programa tiene una cuenta con este nombre de usuario y este servidor, quizá de un intento anterior.
    .said = la cuenta ya existe; cuenta duplicada
    .user-1 = Corrija la cuenta que ya está, en sus ajustes; o elimínela y empiece de nuevo. Con POP3, guarde antes su correo.
    .provider-1 = Nada: el programa actúa correctamente.

# --- La página de problemas -----------------------------------------------------------------------------------

troubleshooting-title = cuando el correo no funciona
troubleshooting-lead = Elija lo que ocurre y siga los pasos desde el principio. Las primeras comprobaciones son las más rápidas y las que más dicen, y cada paso dice qué demuestra. Si un programa muestra un código o un mensaje, búsquelo aquí.
troubleshooting-search = Buscar en esta página
troubleshooting-search-hint = Un código, un mensaje o unas palabras: 0x800CCC1A, relaying, contraseña cambiada
troubleshooting-found = Resultados:
troubleshooting-none = No se encontró nada. Pruebe con menos palabras, o solo con el código.
troubleshooting-nav = ¿Qué ocurre?
troubleshooting-proves = Qué demuestra:
troubleshooting-where = Dónde exactamente
troubleshooting-may-be = Qué puede ser:
troubleshooting-messages = Códigos y mensajes
troubleshooting-messages-lead = Tal como los muestran los programas en inglés y los servidores. El primer significado es el más probable; el enlace lleva a lo que hay que hacer.
troubleshooting-others = O bien:
troubleshooting-troubles = Causas y qué hacer
troubleshooting-troubles-lead = Donde estos textos hablan de la hoja de datos del proveedor, estos son los datos:
troubleshooting-sheet = Todos los datos en una página
label-unsure = (o similar)

link-web-mail = Correo web
link-account = Iniciar sesión en su cuenta
link-password = Restablecer la contraseña
link-status = Averías y mantenimiento
link-support = Asistencia

program-iphone = iPhone, iPad
program-mac = Mac
program-android-gmail = App de Gmail
program-android-samsung = Samsung Email
program-windows-outlook-classic = Outlook (clásico)
program-windows-outlook-new = Outlook (nuevo)
program-android-outlook = Outlook en Android
program-thunderbird-desktop = Thunderbird en una computadora
program-android-thunderbird = Thunderbird en Android, K-9 Mail
program-android-fairemail = FairEmail

# Los síntomas, en el orden de la página. La entradilla dice cuándo son estos los pasos.

symptom-cannot-connect = El programa no se conecta
    .lead = Dice que el servidor no responde o que la conexión ha fallado, o lo intenta sin fin.
symptom-authentication-failed = Se rechaza la contraseña
    .lead = El programa dice que el nombre de usuario o la contraseña no son correctos, o pide la contraseña una y otra vez.
symptom-cannot-send = El correo llega, pero no se puede enviar
    .lead = El servidor saliente tiene ajustes propios. Casi siempre uno de ellos está mal o falta.
symptom-nothing-arrives = Se puede enviar, pero no llega nada
    .lead = O el programa no recoge el correo, o el correo nunca llegó al buzón. El correo web dice cuál de las dos cosas es.
symptom-server-identity = No se puede verificar la identidad del servidor
    .lead = El programa avisa del certificado, de la identidad del servidor o de la seguridad.
symptom-password-changed = Dejó de funcionar al cambiar la contraseña
    .lead = Cada programa de cada dispositivo tiene todavía la contraseña antigua, en dos lugares.
symptom-other-network = En un Wi-Fi público, con una VPN o con un antivirus
    .lead = En casa funciona y en otros sitios no, o dejó de funcionar al instalar una VPN o un antivirus.
symptom-stuck-in-outbox = Un mensaje se queda en la bandeja de salida
    .lead = El programa intenta enviarlo una y otra vez y no dice por qué no puede.
symptom-limits = Límites: buzón lleno, mensaje demasiado grande, demasiados mensajes
    .lead = El servidor funciona, y no admite más.
symptom-set-up = No se puede configurar la cuenta
    .lead = El programa no encuentra los ajustes, encuentra otros o no acepta el perfil.
symptom-support = Cuándo llamar a la asistencia, y con qué
    .lead = Llame cuando los pasos anteriores se acaben, o cuando uno de ellos lo diga. Con los datos adecuados basta una llamada.

# Los pasos. Qué hacer, y qué demuestra.

step-online = Abra una página web que no haya abierto hoy.
    .proves = Si no se abre, el dispositivo no tiene conexión, y el problema no es el correo. Si se abre, siga.
step-web-mail = Inicie sesión en el correo web, en un navegador, con la misma dirección y la misma contraseña.
    .proves = Si el navegador entra, la dirección, la contraseña y el buzón están bien: el problema está en el programa o en la red. Si rechaza la contraseña, consiga primero una nueva. Si la página no se abre, puede que el proveedor tenga una avería.
step-web-mail-new = Inicie sesión en el correo web, en un navegador, con la contraseña nueva.
    .proves = Si el navegador entra, la contraseña nueva es correcta, y solo los programas no la conocen. Si no, el cambio no se hizo: ponga la contraseña otra vez.
step-web-mail-send = Envíese un mensaje a sí mismo desde el correo web.
    .proves = Si llega, su cuenta puede enviar: el problema está en el programa o en la red. Si tampoco el correo web puede enviar, es la cuenta o el proveedor: lea lo que dice el correo web y llame a la asistencia.
step-web-mail-inbox = Mire la bandeja de entrada del correo web.
    .proves = Si el correo está allí, el programa no lo recoge: siga con el servidor entrante, más abajo. Si no está, la culpa no es del programa: siga con el paso siguiente.
step-web-mail-meanwhile = Mientras tanto, lea y envíe desde el correo web.
    .proves = El correo web solo necesita lo que necesita cualquier página web. Si ni siquiera eso se abre, el problema es la red.
step-new-password = Si el navegador también rechaza la contraseña, consiga una nueva.
    .proves = Si el correo web acepta la nueva, la antigua no era correcta. Escriba la nueva en todos los programas, como se dice más abajo.
step-status = Mire si se anuncia una avería.
    .proves = Si la hay, no cambie nada y espere. Los ajustes que ayer funcionaban hoy son correctos.
step-compare = Compare estos datos con los del programa, letra por letra, los del correo entrante y los del saliente.
    .proves = Si uno era distinto, era eso. Si todos son iguales, los ajustes son correctos y toca mirar la red.
step-compare-incoming = Compare el servidor entrante del programa con este, letra por letra.
    .proves = Si un dato era distinto, era eso. Si todos son iguales, los ajustes son correctos.
step-compare-outgoing = Compare el servidor saliente del programa con este, letra por letra.
    .proves = Si un dato era distinto, era eso. El servidor entrante funciona con sus propios datos, así que no demuestra nada sobre estos.
step-port-order = Elija primero la seguridad y corrija después el puerto.
    .proves = Si al volver a mirar el puerto es otro, el programa lo ha cambiado. Corríjalo y guarde.
step-outgoing-sign-in = Active la autenticación del servidor saliente y escriba también allí el nombre de usuario y la contraseña, aunque algunos programas digan que son opcionales.
    .proves = Si después se puede enviar, el servidor rechazaba a un desconocido. «Relaying denied» dice lo mismo.
step-right-outgoing = Compruebe que la cuenta usa este servidor saliente y no el de otra cuenta.
    .proves = Los teléfonos guardan una lista para todas las cuentas y toman el siguiente si falla el primero. Otro proveedor rechaza la dirección de usted como remitente.
step-other-network = Desactive el Wi-Fi y pruebe con los datos móviles, o al revés.
    .proves = Si allí funciona, los ajustes son correctos y la primera red bloquea el correo. Si falla igual en las dos, el problema no es la red.
step-vpn = Desactive la VPN e inténtelo de nuevo.
    .proves = Si sin ella funciona, la VPN bloquea los puertos del correo, o su dirección está en una lista del proveedor.
step-antivirus = Desactive, como prueba, el análisis del correo del antivirus. Deje activada su otra protección.
    .proves = Si así funciona, el antivirus se interponía: deje desactivado el análisis del correo o actualícelo. Si no, vuelva a activarlo.
step-antivirus-certificate = Desactive, como prueba, el análisis del correo del antivirus. Muestra un certificado propio.
    .proves = Si el aviso desaparece, venía del antivirus y no del servidor. Si no, vuelva a activarlo.
step-captive = Abra una página web en un navegador. Algunas redes piden antes pulsar un botón, el número de habitación o un código.
    .proves = Hasta que usted conteste no dejan pasar nada, y los programas solo dicen que no pueden conectarse.
step-other-servers = Pruebe otro servidor del proveedor.
    .proves = Si uno responde, úselo: los demás no funcionan o están bloqueados desde donde usted está.
step-other-outgoing = Pruebe otro servidor u otro puerto para enviar, con la seguridad que le corresponde. No use nunca el puerto 25.
    .proves = Si uno funciona, la red bloquea el otro puerto. El primero que bloquean las redes es el 25.
step-restart = Cierre el programa y vuelva a abrirlo. Después reinicie el dispositivo.
    .proves = Si así funciona, una conexión se había quedado colgada. No tiene por qué decir nada de los ajustes.
step-remove-and-add = Elimine la cuenta del programa y agréguela de nuevo con la página de su programa. Con POP3, guarde antes el correo de este dispositivo: puede que solo esté allí.
    .proves = Si la cuenta nueva funciona, quedaba en alguna parte un ajuste antiguo. Si no, no es este programa: llame a la asistencia.
step-user-name = Compare el nombre de usuario. Es este, para el servidor entrante y para el saliente:
    .proves = Un nombre de usuario con otra forma se rechaza con las mismas palabras que una contraseña incorrecta.
step-type-password = Vuelva a escribir la contraseña en los dos lugares: servidor entrante y saliente. No la copie de ninguna parte; fíjese en las mayúsculas y en el idioma del teclado.
    .proves = Si después el correo llega y no sale, falta el segundo lugar.
step-method = Como autenticación, elija «Contraseña normal». En Outlook, deje desactivada la autenticación de contraseña segura (SPA).
    .proves = El cifrado de la conexión protege la contraseña. Otros métodos fallan donde el servidor no los tiene, y parecen una contraseña incorrecta.
step-app-password = Busque en la página de seguridad de su cuenta una contraseña de aplicación y una opción que permita IMAP o POP.
    .proves = Si el correo web acepta su contraseña y todos los programas son rechazados, la cuenta pide una de estas dos cosas.
step-wait-locked = Desconecte todos los dispositivos durante 30 minutos y pruebe después con uno.
    .proves = Si entonces funciona, la cuenta estaba bloqueada por demasiados intentos. Basta con un dispositivo que tenga una contraseña antigua.
step-others-offline = Cierre el correo en todos sus demás dispositivos, o desconéctelos, hasta haber cambiado cada uno.
    .proves = Prueban la contraseña antigua cada pocos minutos, y por eso puede bloquearse la cuenta.
step-new-app-passwords = Si usa contraseñas de aplicación, cree otras nuevas.
    .proves = Una contraseña nueva de la cuenta suele anularlas. Los programas que las usan dejan entonces de funcionar, aunque nunca tuvieron la contraseña antigua.
step-junk = Mire en Correo no deseado, en Archivo y en otras carpetas, también en el correo web. Revise los filtros, los remitentes bloqueados y el reenvío.
    .proves = Si está allí, lo movió un filtro o una regla. POP3 solo recoge la bandeja de entrada.
step-send-yourself = Envíese un mensaje a sí mismo desde el correo web.
    .proves = Si llega, el buzón recibe correo: pida al remitente el texto del rechazo. Si no, el buzón puede estar lleno o bloqueado.
step-other-device = Mire si otro dispositivo recoge el mismo correo por POP3.
    .proves = POP3 puede llevarse el correo del servidor. Los demás ya no encuentran nada.
step-program-online = Compruebe que el programa tiene conexión y no está en modo sin conexión. En un teléfono, desactive el modo avión.
    .proves = Un programa sin conexión no muestra ningún error: solo espera.
step-do-not-accept = No acepte el certificado ni pulse Continuar. Cancele.
    .proves = Otra persona podría responder en lugar del servidor y leer su contraseña. Esperar no cuesta nada.
step-clock = Ponga la fecha y la hora del dispositivo en automático.
    .proves = Con un reloj mal puesto, todo certificado parece caducado o todavía no válido. Si el aviso desaparece, era eso.
step-server-name = Compare los nombres de los servidores del programa con estos, letra por letra.
    .proves = Un certificado es para un nombre. Si el programa tiene un nombre antiguo o una dirección IP, el aviso tiene razón y lo que está mal es el nombre.
step-trust-network = Pruebe con los datos móviles o en casa.
    .proves = Si el aviso aparece en una sola red, no se fíe de esa red. Si aparece en todas, es el servidor.
step-update = Actualice el sistema y el programa de correo.
    .proves = A los dispositivos antiguos les faltan las entidades de certificación y los cifrados nuevos. Si el dispositivo ya no recibe actualizaciones, use el correo web en uno más nuevo.
step-tell-provider = Si el nombre y el reloj están bien y el aviso aparece en dos redes, llame a la asistencia y dé el nombre del servidor y el texto del aviso.
    .proves = Entonces es el certificado del servidor, y solo el proveedor puede renovarlo.
step-test-message = Envíese a sí mismo un mensaje corto sin archivos adjuntos.
    .proves = Si sale, los ajustes son correctos, y el problema es ese mensaje o su destinatario. Si también se queda, el problema es el servidor saliente.
step-open-outbox = Abra el mensaje que espera, o muévalo a Borradores. Revise cada dirección, quite los archivos grandes y envíelo de nuevo.
    .proves = Un mensaje con problemas detiene a los siguientes. Si ahora salen los demás, era eso.
step-then-sending = Si el mensaje de prueba también se queda, siga con la parte sobre el envío.
    .proves = La bandeja de salida solo muestra que el envío falla. El motivo lo indica el servidor saliente.
step-notes = Lea lo que dice el proveedor:
    .proves = Los límites son distintos en cada proveedor. Lo que aparece aquí viene del archivo del proveedor.
step-space = Mire en el correo web cuánto espacio ocupa el buzón. Enviados, Correo no deseado y la Papelera también cuentan.
    .proves = Un buzón lleno rechaza todo el correo nuevo, que vuelve a quien lo escribió. Los programas a menudo no muestran nada de eso.
step-free-space = Borre los mensajes grandes en el correo web y vacíe allí la Papelera y el Correo no deseado.
    .proves = Solo lo que se borra en el servidor libera espacio. Con POP3, haga que el programa quite el correo del servidor al cabo de unos días.
step-size = Envíe los archivos grandes como enlace, o las fotos en un tamaño menor y en varios mensajes.
    .proves = Los archivos adjuntos crecen un tercio por el camino, así que en 25 MB caben unos 18 MB de archivos. El servidor del destinatario también tiene un límite.
step-wait-limit = Después de demasiados mensajes, espere una hora, como mucho un día. Después envíe a menos personas a la vez.
    .proves = Intentarlo de nuevo enseguida lo alarga. Si al día siguiente funciona, era el límite.
step-not-me = Si usted no envió muchos mensajes, cambie la contraseña y busque programas maliciosos.
    .proves = Entonces otra persona envía en su nombre.
step-connections = Con muchos dispositivos, cierre el correo en los que no usa y espere 15 minutos.
    .proves = Si entonces funcionan los demás, el servidor cuenta las conexiones, y había demasiadas.
step-address = Lea letra por letra la parte de la dirección que sigue a la @.
    .proves = Un programa busca los ajustes por este nombre. Con una letra equivocada no encuentra ninguno, o encuentra los de otro proveedor.
step-guide = Tome la página de su programa y siga sus pasos.
    .proves = Los programas preguntan en otro orden y con otras palabras. La página tiene las del suyo.
step-by-hand = Elija la configuración manual y copie estos datos. Lo que elige Outlook a menudo está mal: revise la seguridad de los dos servidores antes del último clic.
    .proves = Si a mano funciona, la configuración automática tenía datos antiguos o equivocados, y ya no la necesita.
step-profile = Con un perfil en iPhone, iPad o Mac: abra el enlace en Safari e instálelo en Ajustes antes de que pasen 8 minutos. Elimine antes un perfil anterior de la misma cuenta.
    .proves = Pasados 8 minutos el dispositivo lo descarta, y solo puede esperar uno a la vez. Otros navegadores a menudo solo guardan el archivo.
step-when = Llame si el correo web rechaza una contraseña que acaba de poner; si el correo web no se abre durante una hora y no se anuncia ninguna avería; si un servidor no responde desde dos redes; si un aviso del certificado aparece en dos redes; si el correo web dice que la cuenta está bloqueada.
    .proves = Todo eso queda fuera de su dispositivo. Nada de lo que cambie en él lo arregla.
step-ready = Tenga a mano: el mensaje o el código exacto, el programa y su versión, el día y la hora, la red, su dirección y lo que ya ha probado.
    .proves = Con el día y la hora encuentran su intento en el registro del servidor. «No funciona» no lo pueden buscar.
step-never-password = No diga nunca a nadie su contraseña, tampoco a la asistencia.
    .proves = No la necesitan. Quien la pide no es la asistencia.

# Dónde está, en cada dispositivo. Las etiquetas entre asteriscos son seguras; las que van entre virgulillas, no.

place-incoming = Servidor entrante
    .iphone = Abra Ajustes. Toque ~Apps~, ~Mail~, ~Cuentas de Mail~ (antes de iOS 18: ~Mail~, ~Cuentas~). Toque la cuenta y después su línea ~Cuenta~. Allí están el servidor, el nombre de usuario y la contraseña; SSL y el puerto están en ~Avanzado~.
    .mac = En la barra de menús de Mail, haga clic en ~Mail~, ~Ajustes~, ~Cuentas~. Elija la cuenta y haga clic en ~Ajustes del servidor~. En el servidor entrante, desmarque la casilla que gestiona la conexión automáticamente para ver el puerto.
    .android-gmail = Abra el menú, toque ~Ajustes~, después la cuenta y después los ajustes del correo entrante (*Incoming settings*).
    .android-samsung = Abra el menú, toque ~Ajustes~, después la cuenta, y busque los ajustes del servidor. Allí SSL es SSL/TLS, y TLS es STARTTLS.
    .windows-outlook-classic = Haga clic en ~Archivo~, ~Configuración de la cuenta~, ~Configuración del servidor~, y allí en ~Correo entrante~.
    .windows-outlook-new = La mayoría de las versiones no muestran los servidores de una cuenta que ya existe. Haga clic en ~Configuración~ (la rueda dentada), ~Cuentas~, ~Administrar~ junto a la cuenta, elimínela y agréguela de nuevo con estos datos.
    .android-outlook = Outlook no puede cambiar los servidores de una cuenta. Elimine la cuenta en Outlook y agréguela de nuevo con estos datos. Allí SSL es SSL/TLS.
    .thunderbird-desktop = Abra el menú, ~Ajustes~, ~Configuración de la cuenta~. Haga clic en ~Configuración del servidor~ debajo de la cuenta.
    .android-thunderbird = Abra los ajustes de la cuenta, y allí los de recogida del correo.
    .android-fairemail = Abra los ajustes, después la configuración manual, después ~Cuentas~, y toque la cuenta.
place-outgoing = Servidor saliente
    .iphone = Abra Ajustes. Toque ~Apps~, ~Mail~, ~Cuentas de Mail~ (antes de iOS 18: ~Mail~, ~Cuentas~). Toque la cuenta, su línea ~Cuenta~, después ~SMTP~ en el servidor de correo saliente, y la línea de debajo de ~Servidor principal~.
    .mac = En la barra de menús de Mail, haga clic en ~Mail~, ~Ajustes~, ~Cuentas~. Elija la cuenta y haga clic en ~Ajustes del servidor~. En el servidor saliente, desmarque la casilla que gestiona la conexión automáticamente para ver el puerto.
    .android-gmail = Abra el menú, toque ~Ajustes~, después la cuenta y después los ajustes del correo saliente (*Outgoing settings*). La opción de iniciar sesión (~Require sign-in~) debe estar activada.
    .android-samsung = Abra el menú, toque ~Ajustes~, después la cuenta, y busque los ajustes del servidor. La autenticación antes de enviar correo debe estar activada.
    .windows-outlook-classic = Haga clic en ~Archivo~, ~Configuración de la cuenta~, ~Configuración del servidor~, y allí en ~Correo saliente~. Debe estar marcado ~Mi servidor de salida (SMTP) requiere autenticación~.
    .windows-outlook-new = La mayoría de las versiones no muestran los servidores de una cuenta que ya existe. Haga clic en ~Configuración~ (la rueda dentada), ~Cuentas~, ~Administrar~ junto a la cuenta, elimínela y agréguela de nuevo con estos datos.
    .android-outlook = Outlook no puede cambiar los servidores de una cuenta. Elimine la cuenta en Outlook y agréguela de nuevo. El servidor saliente tiene campos propios para el nombre de usuario y la contraseña.
    .thunderbird-desktop = Abra el menú, ~Ajustes~, ~Configuración de la cuenta~. Haga clic en ~Servidor de salida~, elija el servidor y haga clic en ~Editar~.
    .android-thunderbird = Abra los ajustes de la cuenta, y allí los de envío del correo.
    .android-fairemail = Abra los ajustes, después la configuración manual, después ~Identidades~, y toque la identidad.
place-password = Contraseña
    .iphone = Abra Ajustes. Toque ~Apps~, ~Mail~, ~Cuentas de Mail~ (antes de iOS 18: ~Mail~, ~Cuentas~), la cuenta, su línea ~Cuenta~: escríbala en ~Contraseña~. Después toque ~SMTP~, la línea de debajo de ~Servidor principal~, y escríbala allí otra vez.
    .mac = Mail la pide cuando el servidor rechaza la antigua. Para el envío, haga clic en ~Mail~, ~Ajustes~, ~Cuentas~, ~Ajustes del servidor~, y escríbala en el servidor saliente.
    .android-gmail = Abra el menú, toque ~Ajustes~, después la cuenta. Escríbala en los ajustes del correo entrante (*Incoming settings*) y en los del saliente (*Outgoing settings*).
    .android-samsung = Abra el menú, toque ~Ajustes~, después la cuenta, y busque los ajustes del servidor. Escríbala para los dos servidores.
    .windows-outlook-classic = Outlook la pide en el próximo ~Enviar y recibir~. Para el envío, compruebe en ~Archivo~, ~Configuración de la cuenta~, ~Configuración del servidor~, ~Correo saliente~ que usa la misma configuración que el correo entrante.
    .windows-outlook-new = Si Outlook no la pide por sí mismo, haga clic en ~Configuración~ (la rueda dentada), ~Cuentas~, ~Administrar~ junto a la cuenta, elimínela y agréguela de nuevo.
    .android-outlook = Si Outlook no la pide por sí mismo, elimine la cuenta en Outlook y agréguela de nuevo.
    .thunderbird-desktop = Thunderbird la pide cuando el servidor rechaza la antigua: una vez al recoger el correo y otra al enviarlo.
    .android-thunderbird = Abra los ajustes de la cuenta. Escríbala donde se recoge el correo y donde se envía.
    .android-fairemail = Abra los ajustes, después la configuración manual. Escríbala en ~Cuentas~ y en ~Identidades~.
place-offline = Trabajar sin conexión
    .windows-outlook-classic = Abra ~Enviar y recibir~, arriba: ~Trabajar sin conexión~ debe estar desactivado.
    .thunderbird-desktop = Abra ~Archivo~ en la barra de menús, después ~Desconectado~: ~Trabajar sin conexión~ no debe estar marcado.
place-outbox = Bandeja de salida
    .iphone = En Mail, vuelva a ~Buzones~. La bandeja de salida (~Salida~) está allí mientras algo espera en ella.
    .mac = Busque la bandeja de salida (~Salida~) en la lista de buzones del lado.
    .android-gmail = Abra el menú y toque ~Bandeja de salida~.
    .windows-outlook-classic = Active ~Trabajar sin conexión~ en ~Enviar y recibir~, para que Outlook suelte el mensaje. Abra ~Bandeja de salida~ en la lista de carpetas. Desactívelo antes de enviar.
    .thunderbird-desktop = Busque ~Bandeja de salida~ en la lista de carpetas, debajo de ~Carpetas locales~.

# Lo que conviene tener a mano para una llamada, para copiar o imprimir.

support-card = Para copiar o imprimir
support-card-address = Dirección de correo
support-card-program = Programa y su versión
support-card-device = Dispositivo y su sistema
support-card-message = Mensaje o código exacto
support-card-time = Día y hora, zona horaria
support-card-network = Red (Wi-Fi, datos móviles, VPN)
support-card-web-mail = El correo web funciona (sí, no)
support-card-tried = Lo que ya he probado
support-card-incoming = Servidor entrante
support-card-outgoing = Servidor saliente
