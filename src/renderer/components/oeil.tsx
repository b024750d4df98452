/** The eye of a secret phrase: shown or hidden. */
import { IconEye, IconEyeOff } from '@tabler/icons-react';

export function Oeil({ reveal }: { reveal: boolean }) {
  const Icone = reveal ? IconEyeOff : IconEye;
  return <Icone size={16} stroke={1.75} aria-hidden />;
}
